import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import type { ConsoleWords } from '../../../dialogs/wording/console-words.ts';
import type { Language } from '../../ports/message.ts';

/** Who reads, and with which words. */
export interface Reader {
  readonly language: Language;
  readonly words: ConsoleWords;
}

export const ReaderContext = createContext<Reader>({ language: 'fr', words: CONSOLE.fr });

export const useReader = (): Reader => useContext(ReaderContext);
