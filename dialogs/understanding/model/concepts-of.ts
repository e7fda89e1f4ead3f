import { toWords } from './to-words.ts';
import { LEXICON } from './lexicon.ts';

/** A word or a run of words, the last of which may be open at its end, and what it is about. */
interface Entry {
  readonly words: readonly string[];
  readonly isOpen: boolean;
  readonly concept: string;
}

/** Entries are found by the beginning of their first word. */
const KEY_LENGTH = 2;

const ENTRIES = indexOf(LEXICON);

/** What the words are about, in the order in which they come; one word may be about several things. */
export function conceptsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word, place) =>
    (ENTRIES.get(word.slice(0, KEY_LENGTH)) ?? [])
      .filter((entry) => begins(entry, words, place))
      .map(({ concept }) => concept),
  );
}

/** Whether a text says that something did not come. */
export function saysNothingArrived(text: string): boolean {
  return conceptsOf(toWords(text)).includes('notArrived');
}

/** Whether a text says that it works now. */
export function saysItWorks(text: string): boolean {
  const concepts = new Set(conceptsOf(toWords(text)));
  return concepts.has('works') && !concepts.has('doesNotWork') && !concepts.has('stoppedWorking');
}

function begins({ words: wanted, isOpen }: Entry, words: readonly string[], at: number): boolean {
  return wanted.every((word, offset) => {
    const found = words[at + offset];
    if (found === undefined) return false;
    const isLast = offset === wanted.length - 1;
    return isLast && isOpen ? found.startsWith(word) : found === word;
  });
}

function indexOf(lexicon: Readonly<Record<string, string>>): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const [concept, written] of Object.entries(lexicon)) {
    for (const expression of new Set(written.split('|'))) {
      const isOpen = expression.endsWith('*');
      const words = expression.replace(/\*$/u, '').trim().split(/\s+/u);
      const key = (words[0] ?? '').slice(0, KEY_LENGTH);
      index.set(key, [...(index.get(key) ?? []), { words, isOpen, concept }]);
    }
  }
  return index;
}
