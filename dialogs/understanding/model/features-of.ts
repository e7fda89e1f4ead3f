import type { Feature } from '../linear/linear-model.ts';
import { conceptsOf } from './concepts-of.ts';
import { stemOf, toWords } from './to-words.ts';

const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 4;

const MOST_PAIRED = 40;

/**
 * What a sentence is known by: its words without endings and two of them in a row; pieces of words,
 * which a typing error leaves half intact; and what the words are about, alone and two by two, which
 * is the same in both languages. Each of these counts as much as the others, however long the
 * sentence is.
 */
export function featuresOf(text: string): readonly Feature[] {
  const words = toWords(text);
  const stems = words.map(stemOf);
  const concepts = conceptsOf(words);
  return [
    ...weighedAlike('s:', stems),
    ...weighedAlike('b:', neighboursOf(stems)),
    ...weighedAlike('c:', piecesOf(words)),
    ...weighedAlike('l:', concepts),
    ...weighedAlike('p:', pairsOf(concepts)),
    { name: `len:${String(lengthClass(words.length))}`, value: 0.3 },
    { name: 'bias', value: 0.5 },
  ];
}

/** Repetition counts by its logarithm, and the whole group has the length 1. */
function weighedAlike(prefix: string, names: readonly string[]): readonly Feature[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const weighed = [...counts].map(([name, count]) => ({
    name: prefix + name,
    value: 1 + Math.log(count),
  }));
  const length = Math.hypot(...weighed.map(({ value }) => value));
  return weighed.map(({ name, value }) => ({ name, value: value / length }));
}

function neighboursOf(stems: readonly string[]): readonly string[] {
  const bounded = ['^', ...stems, '$'];
  return bounded.slice(1).map((stem, place) => `${bounded[place] ?? ''}_${stem}`);
}

/** Any two different ones, of so many at most: a long mail is about everything. */
function pairsOf(concepts: readonly string[]): readonly string[] {
  const different = [...new Set(concepts)].slice(0, MOST_PAIRED).sort();
  return different.flatMap((one, place) =>
    different.slice(place + 1).map((other) => `${one}&${other}`),
  );
}

function piecesOf(words: readonly string[]): readonly string[] {
  const line = ` ${words.join(' ')} `;
  const pieces: string[] = [];
  for (let size = SHORTEST_PIECE; size <= LONGEST_PIECE; size += 1)
    for (let start = 0; start + size <= line.length; start += 1)
      pieces.push(line.slice(start, start + size));
  return pieces;
}

function lengthClass(words: number): number {
  return Math.min(6, Math.floor(Math.log2(words + 1)));
}
