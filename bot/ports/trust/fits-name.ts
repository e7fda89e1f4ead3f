import { toNameWords } from '../to-name-words.ts';

/** Nobody is asked for more; a longer list of words is no name. */
const MOST_WORDS = 8;
/** Words that addresses leave out: Jean de la Tour writes from `jean.tour`. */
const PARTICLES = new Set([
  'd',
  'da',
  'de',
  'del',
  'der',
  'des',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
]);

/** What the local part was found to be made of so far. */
interface Reading {
  readonly rest: string;
  readonly whole: readonly string[];
  readonly initials: readonly string[];
}

/**
 * Whether the local part of an address is made of this name and of nothing else: of every word of
 * it, whole or as an initial, in any order, at least one of them whole. Half a name fits nobody:
 * Paul Martin must not pass for Jean-Paul Martin, nor Marie Curie for every Marie.
 */
export function fitsName(address: string, name: string): boolean {
  const words = toNameWords(name);
  if (words.length > MOST_WORDS) return false;
  const [local = ''] = address.slice(0, address.lastIndexOf('@')).split('+');
  const letters = toNameWords(local).join('').replaceAll(/\P{L}/gu, '');
  return (
    letters !== '' &&
    readOn({ rest: letters, whole: [], initials: [] }, words).some((reading) =>
      isEnough(reading, words),
    )
  );
}

function readOn(reading: Reading, words: readonly string[]): readonly Reading[] {
  if (reading.rest === '') return [reading];
  return next(reading, words).flatMap((longer) => readOn(longer, words));
}

function next({ rest, whole, initials }: Reading, words: readonly string[]): readonly Reading[] {
  const used = [...whole, ...initials];
  const left = words.filter((word) => count(used, word) < count(words, word));
  return [...new Set(left)].flatMap((word) => {
    const initial = word.slice(0, 1);
    return [
      ...(word.length > 1 && rest.startsWith(word)
        ? [{ rest: rest.slice(word.length), whole: [...whole, word], initials }]
        : []),
      ...(rest.startsWith(initial)
        ? [{ rest: rest.slice(initial.length), whole, initials: [...initials, word] }]
        : []),
    ];
  });
}

function count(words: readonly string[], word: string): number {
  return words.filter((other) => other === word).length;
}

function isEnough({ whole, initials }: Reading, words: readonly string[]): boolean {
  const used = [...whole, ...initials];
  const needed = words.filter((word) => !PARTICLES.has(word));
  return whole.length > 0 && needed.length > 1 && needed.every((word) => used.includes(word));
}
