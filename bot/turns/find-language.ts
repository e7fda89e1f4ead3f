import { LANGUAGES, type Language, type Message } from '../ports/message.ts';

/** Of the state, all that is known here: where it names a language, it does so under this name. */
export function findLanguage(state: unknown, message: Message): Language {
  const named =
    typeof state === 'object' && state !== null && 'language' in state ? state.language : undefined;
  const known = LANGUAGES.find((language) => language === named);
  return known ?? (message.kind === 'open' ? message.language : 'fr');
}
