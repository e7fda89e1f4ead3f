import type { Language } from '../../bot/ports/message.ts';

/** What stands between a label and what it names. */
export const COLONS: Readonly<Record<Language, string>> = { fr: '\u00a0: ', en: ': ' };

/** A label, and what it names. */
export function labelled(label: string, named: string, language: Language): string {
  return `${label}${COLONS[language]}${named}`;
}
