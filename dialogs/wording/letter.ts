import type { Language } from '../../bot/ports/message.ts';
import { inBothLanguages } from './french-spaces.ts';

/** What cards say around a letter. */
export interface LetterWording {
  /** After the name of a button, in brackets: what it opens has no text yet. */
  readonly paste: string;
}

export const LETTER_WORDING: Readonly<Record<Language, LetterWording>> = inBothLanguages({
  fr: { paste: 'texte à copier et à coller' },
  en: { paste: 'copy and paste the text' },
});
