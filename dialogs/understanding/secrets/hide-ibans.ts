import { GAP } from './digit-groups.ts';
import { hideRanges } from './hide-ranges.ts';
import { MARKS } from './secret-kind.ts';

const BEGINNING = /(?<![\p{L}\p{N}])([A-Z]{2})\d\d/giu;

/** How long a bank account number is where euros are paid, and in the countries around: one line a length. */
const LENGTHS: readonly (readonly [number, string])[] = [
  [15, 'NO'],
  [16, 'BE'],
  [18, 'DK FI NL'],
  [19, 'SI'],
  [20, 'AT BA EE LT LU XK'],
  [21, 'CH HR LI LV'],
  [22, 'BG DE GB GE IE ME RS VA'],
  [23, 'AE GI IL'],
  [24, 'AD CZ ES MD PK RO SA SE SK TN'],
  [25, 'PT'],
  [26, 'IS TR'],
  [27, 'FR GR IT MC SM'],
  [28, 'AL AZ CY HU LB MA PL'],
  [29, 'BR EG UA'],
  [31, 'MT'],
];

const SHAPES = new Map(
  LENGTHS.flatMap(([length, countries]) => {
    const rest = `(?:[A-Z0-9]${GAP}){${length - 1}}[A-Z0-9](?![\\p{L}\\p{N}])`;
    return countries.split(' ').map((country) => [country, new RegExp(rest, 'iuy')] as const);
  }),
);

/** Puts a mark in place of every bank account number (IBAN) that passes its own check. */
export function hideIbans(text: string): string {
  const ranges = [...text.matchAll(BEGINNING)].flatMap(({ index, 1: country = '' }) => {
    const found = findIban(text, index, SHAPES.get(country.toUpperCase()));
    return found === undefined ? [] : { start: index, end: index + found.length };
  });
  return hideRanges(text, ranges, MARKS.iban);
}

function findIban(text: string, start: number, shape: RegExp | undefined): string | undefined {
  if (shape === undefined) return undefined;
  shape.lastIndex = start;
  const found = shape.exec(text)?.[0];
  return found !== undefined && isIban(found.replace(/[^A-Z0-9]/giu, '').toUpperCase())
    ? found
    : undefined;
}

/** Modulo 97, letters counted from A = 10. */
function isIban(number: string): boolean {
  const moved = number.slice(4) + number.slice(0, 4);
  return BigInt(moved.replace(/[A-Z]/gu, (letter) => String(parseInt(letter, 36)))) % 97n === 1n;
}
