import type { Language } from '../../bot/ports/message.ts';
import { UNDERSTOOD_EN } from './en/understood.ts';
import { UNDERSTOOD_FR } from './fr/understood.ts';
import type { UnderstoodWording } from './understood-wording.ts';

/** What is said of what was understood. */
export function understoodIn(language: Language): UnderstoodWording {
  return language === 'fr' ? UNDERSTOOD_FR : UNDERSTOOD_EN;
}
