import type { Language } from '../../bot/ports/message.ts';
import { fold } from './fold.ts';

const NAMES: Readonly<Record<Language, RegExp>> = {
  fr: /francais|french/gu,
  en: /anglais|english/gu,
};

/** "I do not speak French" asks for another language. */
const NOT_WANTED =
  /(?:pas|peu|mal|not|n t|dont|no|little|bad) (?:\w+ ){0,3}?(?:francais|french|anglais|english)/gu;

/** The language that a text asks for, by the last one that it names and does not refuse. */
export function wantedLanguage(text: string): Language | undefined {
  const folded = fold(text);
  const wanted = folded.replace(NOT_WANTED, ' ');
  const last = lastNamed(wanted);
  if (last !== undefined) return last;
  const refused = lastNamed(folded);
  return refused === undefined ? undefined : other(refused);
}

function lastNamed(folded: string): Language | undefined {
  const places = (['fr', 'en'] as const).map((language) => ({
    language,
    at: Math.max(-1, ...[...folded.matchAll(NAMES[language])].map(({ index }) => index)),
  }));
  const named = places.filter(({ at }) => at >= 0).sort((one, two) => two.at - one.at);
  return named[0]?.language;
}

function other(language: Language): Language {
  return language === 'fr' ? 'en' : 'fr';
}
