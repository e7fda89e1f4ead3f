import { LANGUAGES } from '../languages.ts';
import type { Language } from '../../../bot/ports/message.ts';

/** Support works in French: what it alone reads is written in no other language. */
const FOR_SUPPORT: readonly Language[] = ['fr'];

/** The languages in which a text is said. */
export function saidIn(id: string): readonly Language[] {
  return id.startsWith('support.') ? FOR_SUPPORT : LANGUAGES;
}
