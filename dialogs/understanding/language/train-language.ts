import { fold } from '../fold.ts';
import { evenly } from '../linear/evenly.ts';
import type { LinearModel } from '../linear/linear-model.ts';
import { trainLinearModel } from '../linear/train-linear-model.ts';
import { languageFeatures } from './language-features.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';
import { OTHER_WORDS } from './other-words.ts';

export interface LanguageExample {
  readonly text: string;
  readonly lang: string;
}

const SETTINGS = { passes: 8, rate: 0.3, decay: 1e-5, leastExamples: 12 };

/** Other languages have few sentences here beside thousands of French and English ones. */
const TIMES_OTHERS = 4;

/** How often a word has to occur in the examples to be one of French or English too. */
const OFTEN = 5;

/**
 * Learns to tell French from English by the examples, and both from other languages by sentences of its own.
 * An example that is in another language, whatever its `lang`, is left out.
 */
export function trainLanguage(examples: readonly LanguageExample[]): LinearModel {
  const foreign = foreignWords(examples);
  const own = examples.filter(({ text }) => !isForeign(text, foreign));
  return trainLinearModel(
    [...own, ...others()].map(({ text, lang }) => ({
      label: lang,
      features: evenly(languageFeatures(text)),
    })),
    SETTINGS,
  );
}

function foreignWords(examples: readonly LanguageExample[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of examples)
    for (const word of fold(text).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = Object.values(OTHER_WORDS).flatMap((list) => fold(list).split(' '));
  return new Set(words.filter((word) => (counts.get(word) ?? 0) < OFTEN));
}

/** At least half of its words. */
function isForeign(text: string, foreign: ReadonlySet<string>): boolean {
  const words = fold(text).split(' ');
  return words.filter((word) => foreign.has(word)).length * 2 >= words.length;
}

function others(): readonly LanguageExample[] {
  const words = Object.values(OTHER_WORDS).flatMap((list) => inFours(list.split(/\s+/u)));
  const texts = [...Object.values(OTHER_LANGUAGES).flat(), ...words];
  return Array.from({ length: TIMES_OTHERS }, () => texts)
    .flat()
    .map((text) => ({ text, lang: 'other' }));
}

/** Four words in a row are hardly less than a sentence to the model. */
function inFours(words: readonly string[]): readonly string[] {
  return words.flatMap((_, start) =>
    start % 2 === 0 ? [words.slice(start, start + 4).join(' ')] : [],
  );
}
