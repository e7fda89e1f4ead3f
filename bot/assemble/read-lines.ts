import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a stream of UTF-8, the last one also where no line end follows it. Only a line feed
 * ends a line: what else ends one elsewhere may stand within somebody's words.
 */
export async function* readLines(input: Readable): AsyncIterable<string> {
  const decoder = new StringDecoder('utf8');
  let left = '';
  for await (const chunk of input) {
    const lines = (left + (Buffer.isBuffer(chunk) ? decoder.write(chunk) : String(chunk))).split(
      '\n',
    );
    left = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  left += decoder.end();
  if (left !== '') yield withoutReturn(left);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
