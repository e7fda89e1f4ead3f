import { isOrdinary } from './ordinary-words.ts';
import { stem } from './words.ts';

/** Shorter words are another word with one letter changed. */
const MISTYPED_FROM = 5;
/** The last word may be cut: so much of it tells which it was. */
const CUT_FROM = 4;
/** Nobody mistypes a longer word; what is longer is no word. */
const LONGEST = 40;
const ELIDED = /^[cdjlmnqst](?=\p{L}{3})/u;

export interface Vocabulary {
  /** For each word of a text the words of messages that it can be; a word glued out of two is two. */
  read(words: readonly string[]): readonly (readonly string[])[];
}

/** The words of all messages, and those that are one letter away from them. */
export function createVocabulary(known: readonly string[]): Vocabulary {
  const exact = new Set(known);
  const nearBy = new Map<string, readonly string[]>();
  for (const word of known.filter(({ length }) => length >= MISTYPED_FROM))
    for (const cut of withoutOne(word)) nearBy.set(cut, [...(nearBy.get(cut) ?? []), word]);

  const findMistyped = (word: string): readonly string[] => {
    if (word.length < MISTYPED_FROM - 1 || word.length > LONGEST || isOrdinary(word)) return [];
    const candidates = withoutOne(word).flatMap((cut) => nearBy.get(cut) ?? []);
    return [...new Set(candidates)].filter((candidate) => isOneAway(word, candidate));
  };
  const readAlone = (word: string): readonly (readonly string[])[] => {
    if (exact.has(word)) return [[word]];
    const elided = word.replace(ELIDED, '');
    if (exact.has(elided)) return [[elided]];
    const mistyped = findMistyped(word);
    return mistyped.length > 0 ? [mistyped] : (splitWord(word, exact) ?? [[]]);
  };

  const readCut = (word: string): readonly (readonly string[])[] => {
    const begun = word.length < CUT_FROM ? [] : known.filter((whole) => whole.startsWith(word));
    return [begun];
  };

  return {
    read: (words) =>
      words.flatMap((word, place) => {
        const whole = readAlone(word);
        const isLast = place === words.length - 1;
        const read = isLast && whole.flat().length === 0 ? readCut(word) : whole;
        const joined = stem(`${words[place - 1] ?? ''}${word}`);
        return place > 0 && exact.has(joined) ? [[...read.flat(), joined]] : read;
      }),
  };
}

/** A word in all ways to leave one letter out, and as it is. */
function withoutOne(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** One letter more, less or, in a longer word, other; or two neighbours changed over. */
function isOneAway(one: string, other: string): boolean {
  const start = lengthInCommon(one, other);
  const rest = one.slice(start);
  const otherRest = other.slice(start);
  if (rest.slice(1) === otherRest || rest === otherRest.slice(1)) return true;
  if (rest.slice(1) === otherRest.slice(1)) return one.length > MISTYPED_FROM;
  const [first = '', second = ''] = rest;
  return otherRest.startsWith(second + first) && rest.slice(2) === otherRest.slice(2);
}

function lengthInCommon(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function splitWord(
  word: string,
  exact: ReadonlySet<string>,
): readonly (readonly string[])[] | undefined {
  if (word.length < 8 || word.length > LONGEST) return undefined;
  for (let at = 3; at <= word.length - 3; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)].map(stem);
    if (parts.every((part) => exact.has(part))) return parts.map((part) => [part]);
  }
  return undefined;
}
