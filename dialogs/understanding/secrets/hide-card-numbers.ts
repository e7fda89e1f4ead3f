import { AFTER, BEFORE, GAP } from './digit-groups.ts';
import { hideRanges, type Range } from './hide-ranges.ts';
import { MARKS } from './secret-kind.ts';

const LONG_NUMBER = new RegExp(`${BEFORE}\\d(?:${GAP}\\d){12,}${AFTER}`, 'gu');
const GROUP = /\d+/gu;
const MOST_DIGITS = 19;

/** Who issues cards, and how long their numbers are. */
const ISSUERS: readonly RegExp[] = [
  // Visa
  /^4(?:\d{12}|\d{15}|\d{18})$/u,
  // Mastercard
  /^(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$/u,
  // American Express
  /^3[47]\d{13}$/u,
  // Diners Club
  /^3(?:0[0-5]|[689]\d)\d{11}$/u,
  // JCB
  /^35(?:2[89]|[3-8]\d)\d{12,15}$/u,
  // Discover, Maestro, UnionPay
  /^(?:50|5[6-8]|6\d|81)\d{14,17}$/u,
];

/** The groups of an identifier of a French establishment, which passes the same check. */
const SIRET = '3 3 3 5';

type Group = RegExpExecArray;

/** Puts a mark in place of every number of a payment card, however its digits are grouped. */
export function hideCardNumbers(text: string): string {
  const ranges = [...text.matchAll(LONG_NUMBER)].flatMap(({ 0: run, index }) =>
    cardsIn([...run.matchAll(GROUP)], index),
  );
  return hideRanges(text, ranges, MARKS.card);
}

/** A date or another number may stand beside the card: every row of whole groups is looked at. */
function cardsIn(groups: readonly Group[], offset: number): readonly Range[] {
  return groups.flatMap((group, first) => {
    const last = groups[first + countOfCard(groups, first) - 1];
    if (last === undefined || last.index < group.index) return [];
    return { start: offset + group.index, end: offset + last.index + last[0].length };
  });
}

/** How many groups from this one on make a card; 0 when none do. */
function countOfCard(groups: readonly Group[], first: number): number {
  const row = groups.slice(first, first + MOST_DIGITS).map(([digits]) => digits);
  const counts = row.map((_, index) => index + 1).toReversed();
  return counts.find((count) => isCard(row.slice(0, count), count === groups.length)) ?? 0;
}

/** Pairs of digits are telephone numbers, unless there is nothing but pairs. */
function isCard(row: readonly string[], isAll: boolean): boolean {
  const sizes = row.map((digits) => digits.length);
  const isGrouped = sizes.slice(0, -1).every((size) => size >= 3);
  const number = row.join('');
  return (
    (isGrouped || (isAll && new Set(sizes).size === 1)) &&
    sizes.join(' ') !== SIRET &&
    ISSUERS.some((issuer) => issuer.test(number)) &&
    checksum(number) % 10 === 0
  );
}

/** Luhn. */
function checksum(number: string): number {
  return Array.from(number, Number)
    .toReversed()
    .reduce((sum, digit, index) => {
      const value = digit * (index % 2 === 0 ? 1 : 2);
      return sum + (value > 9 ? value - 9 : value);
    }, 0);
}
