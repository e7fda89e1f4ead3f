import { fold } from '../fold.ts';

/** Of a longer text the beginning is read: what somebody wants is there, or nowhere. */
export const MOST_CHARACTERS = 4000;
const MOST_WORDS = 400;

/** Endings that French and English add to a word without changing what it is about. */
const ENDING =
  /(?:issements?|ements?|ations?|iques?|euses?|eurs?|trices?|ments?|antes?|ants?|ents?|ees?|ez|er|es|ing|ed|ly|e|s)$/u;

const SHORT = 4;
const LONGEST_STEM = 7;

/** The folded words of a text, numbers and runs of `?` and `!` among them. */
export function toWords(text: string): readonly string[] {
  const read = text.slice(0, MOST_CHARACTERS);
  const marked = read.replace(/[?!]+/gu, (marks) => (marks.includes('?') ? ' 0q0 ' : ' 0x0 '));
  const words = fold(marked).match(/\p{L}+|\p{N}+(?:[qx]0)?/gu) ?? [];
  return words.slice(0, MOST_WORDS);
}

/** What a word shares with its other forms: roughly, for the weighing of words only. */
export function stemOf(word: string): string {
  if (word.length <= SHORT) return word;
  const stem = word.replace(ENDING, '');
  return stem.length < 3 ? word.slice(0, SHORT) : stem.slice(0, LONGEST_STEM);
}
