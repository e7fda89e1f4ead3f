import { weightOf } from './ordinary-words.ts';
import { toWords } from './words.ts';

/** One word of a message, in its alternatives. */
export interface Slot {
  readonly words: readonly string[];
  /** What finding it proves; nothing for a word that may be missing. */
  readonly weight: number;
}

/** A message as it is written in a row: `one|other` are alternatives, `word?` may be missing. */
export function readMessage(said: string): readonly Slot[] {
  return said.split(/\s+/u).flatMap(toSlots);
}

function toSlots(written: string): readonly Slot[] {
  const isOptional = written.endsWith('?');
  const read = (isOptional ? written.slice(0, -1) : written).split('|').map(toWords);
  // What stands for several words, like "l'identifiant" or an address, is several slots.
  const slots = read.length === 1 ? (read[0] ?? []).map((word) => [word]) : [read.flat()];
  return slots
    .filter((words) => words.length > 0)
    .map((words) => ({
      words,
      weight: isOptional ? 0 : Math.min(...words.map(weightOf)),
    }));
}
