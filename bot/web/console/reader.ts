import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import type { ConsoleWords } from '../../../dialogs/wording/console-words.ts';
import { STAFF_SITUATIONS } from '../../../dialogs/wording/console/staff-situations.ts';
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

/** The code of a situation and what staff call it; the bare code when it is of another version. */
export function nameSituation(code: string, language: Language): string {
  const title = SITUATIONS[language][code]?.title;
  if (title === undefined) return code;
  const note = STAFF_SITUATIONS[language][code];
  return note === undefined ? `${code} – ${title}` : `${code} – ${title} (${note})`;
}
