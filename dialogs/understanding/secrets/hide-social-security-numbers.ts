import { AFTER, BEFORE, GAP } from './digit-groups.ts';
import { hideRanges, type Range } from './hide-ranges.ts';
import { MARKS } from './secret-kind.ts';

/** Sex, year, month, department, commune, order and, often, the key. Unknown months have numbers of their own. */
const NIR = new RegExp(
  [
    `${BEFORE}([1-478])`,
    '(\\d\\d)',
    '(0[1-9]|1[0-2]|20|3\\d|4[0-2]|[5-9]\\d)',
    '(0[1-9]|[1-9]\\d|2[AB])',
    '(\\d{3})',
    `(\\d{3})(?:${GAP}(\\d\\d))?${AFTER}`,
  ].join(GAP),
  'giu',
);

/** As it is printed on the card: nothing else is grouped so. */
const PRINTED = /^\d\D+\d\d\D+\d\d\D+(?:\d\d|2[AB])\D+\d{3}\D+\d{3}\D+\d\d$/iu;

const NAME =
  /s[ée]\u0301?cu(?!rit[ée]\u0301? informatique)|(?<!\p{L})(?:nir|insee|ssn|carte vitale|social (?:security|insurance)|assur[ée]\u0301? social|immatriculation)(?!\p{L})/iu;
const BESIDE = 60;

/** In Corsica the department has a letter, and counts as another number. */
const CORSICA: Readonly<Record<string, string>> = { '2A': '19', '2B': '18' };

/**
 * Puts a mark in place of every French social security number: one whose key is right, one that is
 * grouped as on the card, or one that is named beside it.
 */
export function hideSocialSecurityNumbers(text: string): string {
  const ranges = [...text.matchAll(NIR)].flatMap((found) => {
    const range = { start: found.index, end: found.index + found[0].length };
    return isOne(found) || isNamed(text, range) ? range : [];
  });
  return hideRanges(text, ranges, MARKS['social-security']);
}

function isOne([whole, ...parts]: RegExpExecArray): boolean {
  const key = parts.at(-1);
  return key !== undefined && (PRINTED.test(whole) || Number(key) === keyOf(parts.slice(0, -1)));
}

function keyOf(parts: readonly string[]): number {
  const number = parts.map((part) => CORSICA[part.toUpperCase()] ?? part).join('');
  return 97 - Number(BigInt(number) % 97n);
}

function isNamed(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - BESIDE), start);
  return NAME.test(before) || NAME.test(text.slice(end, end + BESIDE));
}
