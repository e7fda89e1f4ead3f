import type { Language } from '../../bot/ports/message.ts';
import { mapWords } from './texts/map-words.ts';

const BEFORE_SIGN = / (?=[:;?!»%])/gu;
const AFTER_QUOTE = /(?<=«) /gu;
const NO_BREAK = '\u00a0';

/** Keeps the signs that French sets apart from starting a line, so that authors need not think of it. */
export function keepSignsTogether(text: string): string {
  return text.replaceAll(BEFORE_SIGN, NO_BREAK).replaceAll(AFTER_QUOTE, NO_BREAK);
}

/** The same of all the words of a language; other languages set nothing apart. */
export function withFrenchSpaces<Words extends object>(words: Words, language: Language): Words {
  return language === 'fr' ? mapWords(words, (_, text) => keepSignsTogether(text)) : words;
}

/** The words in both languages, as they are read. */
export function inBothLanguages<Words extends object>(
  words: Readonly<Record<Language, Words>>,
): Readonly<Record<Language, Words>> {
  return { fr: withFrenchSpaces(words.fr, 'fr'), en: words.en };
}
