import { isMessageWord } from './error-texts/message-words.ts';
import { withoutPeople } from './error-texts/without-people.ts';
import { scrub } from './scrub.ts';

const MOST_READ = 4000;
const MOST_KEPT = 300;

/** Fewer known words than these, and it may be a name and nothing else. */
const FEWEST_KNOWN = 2;

const WORD = /[\p{L}\p{M}]+/gu;

/** Two words in a row that are in no message of ours may be a name, also without capitals. */
const TWO_WORDS = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}-]+(?:\s+[\p{L}\p{M}-]+)+/gu;

/** What is kept of words that nobody foresaw: without secrets, without what leads to a person, and short. */
export function toKeptWords(text: string): string {
  return shorten(withoutPeople(scrub(text.slice(0, MOST_READ)).text));
}

/** The same of a sentence that was not understood; empty where hardly anything but a name is left. */
export function toKeptSentence(text: string): string {
  const kept = shorten(toKeptWords(text).replace(TWO_WORDS, withoutRuns));
  const known = (kept.match(WORD) ?? []).filter(isMessageWord);
  return known.length < FEWEST_KNOWN ? '' : kept;
}

function withoutRuns(words: string): string {
  const parts = words.split(/(\s+)/u);
  const isUnknown = (index: number): boolean => {
    const word = parts[index];
    return word !== undefined && !isMessageWord(word);
  };
  return parts
    .map((part, index) =>
      isUnknown(index) && (isUnknown(index - 2) || isUnknown(index + 2)) ? '[…]' : part,
    )
    .join('')
    .replace(/\[…\](?:\s*\[…\])+/gu, '[…]');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= MOST_KEPT ? line : `${line.slice(0, MOST_KEPT - 1).trimEnd()}…`;
}
