import { expect, it } from 'vitest';
import { toCsv } from '../../bot/ports/to-csv.ts';

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '\n=1',
  ' =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
])('never lets a spreadsheet run %j', (text) => {
  expect(toCsv([text])).toMatch(/^"?'/u);
});

it('leaves other text as it is', () => {
  expect(toCsv(['UMR5149', 'a=b', '2026-11-23', '', 'é'])).toBe('UMR5149,a=b,2026-11-23,,é\r\n');
});

it('quotes what would end a cell or a line', () => {
  expect(toCsv(['a,b', 'say "no"', 'one\ntwo', 'a;b'])).toBe(
    '"a,b","say ""no""","one\ntwo","a;b"\r\n',
  );
});
