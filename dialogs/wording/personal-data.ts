import type { Language } from '../../bot/ports/message.ts';
import { PERSONAL_DATA_EN } from './en/personal-data.ts';
import { PERSONAL_DATA_FR } from './fr/personal-data.ts';

/** What is said about what is kept of a person. */
export type PersonalDataWording = Readonly<Record<keyof typeof PERSONAL_DATA_FR, string>>;

/** The same in one language. */
export function personalDataWords(language: Language): PersonalDataWording {
  return language === 'fr' ? PERSONAL_DATA_FR : PERSONAL_DATA_EN;
}
