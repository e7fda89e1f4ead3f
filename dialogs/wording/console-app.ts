import type { Language } from '../../bot/ports/message.ts';
import type { ConsoleWords } from './console-words.ts';
import { CONSOLE_EN } from './en/console-app.ts';
import { CONSOLE_FR } from './fr/console-app.ts';
import { inBothLanguages } from './french-spaces.ts';

/** Everything that the application of the console says. */
export const CONSOLE: Readonly<Record<Language, ConsoleWords>> = inBothLanguages({
  fr: CONSOLE_FR,
  en: CONSOLE_EN,
});
