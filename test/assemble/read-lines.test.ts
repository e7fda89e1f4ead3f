import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readLines } from '../../bot/assemble/read-lines.ts';

async function linesOf(...chunks: readonly (string | Buffer)[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of readLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

it.each([
  ['nothing', [''], []],
  ['a line without an end', ['a'], ['a']],
  ['empty lines', ['a\n\n\nb\n'], ['a', '', '', 'b']],
  ['lines of Windows', ['a\r\nb\r\n'], ['a', 'b']],
  ['a line in pieces', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ['what ends a line elsewhere', ['a\u2028b\rc\n'], ['a\u2028b\rc']],
])('reads %s', async (_, chunks, lines) => {
  expect(await linesOf(...chunks)).toEqual(lines);
});

it('reads a letter that was cut in two', async () => {
  const bytes = Buffer.from('oublié\n');

  expect(await linesOf(bytes.subarray(0, 6), bytes.subarray(6))).toEqual(['oublié']);
});
