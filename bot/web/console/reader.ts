import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import type { ConsoleWords } from '../../../dialogs/wording/console-words.ts';
import { SITUATIONS_EN } from '../../../dialogs/wording/en/situations.ts';
import { SITUATIONS_FR } from '../../../dialogs/wording/fr/situations.ts';
import type { Language } from '../../ports/message.ts';

type Titles = Readonly<Record<string, { readonly title: string }>>;

const SITUATIONS: Readonly<Record<Language, Titles>> = { fr: SITUATIONS_FR, en: SITUATIONS_EN };

/** Who reads, and with which words. */
export interface Reader {
  readonly language: Language;
  readonly words: ConsoleWords;
}

export const ReaderContext = createContext<Reader>({ language: 'fr', words: CONSOLE.fr });

export const useReader = (): Reader => useContext(ReaderContext);

/** The code of a situation and what it is called; the bare code when it is of another version. */
export function nameSituation(code: string, language: Language): string {
  const title = SITUATIONS[language][code]?.title;
  return title === undefined ? code : `${code} – ${title}`;
}

export const SITUATION_CODES: readonly string[] = Object.keys(SITUATIONS_FR);
