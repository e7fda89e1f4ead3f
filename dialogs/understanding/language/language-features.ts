import { fold } from '../fold.ts';

/** More than enough to tell a language by, and little enough to read at once. */
const MOST_CHARACTERS = 2000;
const LONGEST_GRAM = 4;

/** What belongs to no language: addresses, links, and whatever has a digit in it. */
const NO_LANGUAGE = /\S*@\S*|\b(?:https?:\/\/|www\.)\S+|\S*\d\S*|\b[\w-]+(?:\.[\w-]+){2,}\b/gu;

/** What only some languages write, as it was typed. */
const SPECIAL = /[^\x00-\x7f’‘“”«»–—…\s\p{N}\p{So}\p{Sc}]|[¿¡]/gu;

/** What a page or somebody else said, within the words of the person. */
const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"/gu;

const FEWEST_OWN_WORDS = 3;

/** What the text holds of its language: words, pieces of words, and letters with signs on them. */
export function languageFeatures(text: string): readonly string[] {
  const read = ownWords(text.slice(0, MOST_CHARACTERS).normalize('NFC').replace(NO_LANGUAGE, ' '));
  const words = wordsOf(read);
  const special = [...read.toLowerCase().matchAll(SPECIAL)].map(([letter]) => `!${letter}`);
  const pairs = words.slice(1).map((word, place) => `${words[place] ?? ''} ${word}`);
  return [...words.flatMap(wordFeatures), ...pairs.map((pair) => `+${pair}`), ...special];
}

/** Without what is quoted, if that leaves enough to tell a language by. */
function ownWords(text: string): string {
  const own = text.replace(QUOTED, ' ');
  return wordsOf(own).length >= FEWEST_OWN_WORDS ? own : text;
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[ .@]+/u)
    .filter((word) => word !== '');
}

function wordFeatures(word: string): readonly string[] {
  const padded = `_${word}_`;
  const grams = [`=${word}`];
  for (let size = 1; size <= LONGEST_GRAM; size += 1)
    for (let start = 0; start + size <= padded.length; start += 1)
      grams.push(padded.slice(start, start + size));
  return grams;
}
