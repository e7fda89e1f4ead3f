import type { Language } from '../../bot/ports/message.ts';
import { TALK_EN } from './en/talk.ts';
import { TALK_FR } from './fr/talk.ts';

/** Everything that is said besides situations and questions. */
export type Talk = Readonly<Record<keyof typeof TALK_FR, string>>;

/** The words of one language. */
export function talkIn(language: Language): Talk {
  return language === 'fr' ? TALK_FR : TALK_EN;
}
