import type { Language } from '../bot/ports/message.ts';
import type { TurnContext } from '../bot/ports/turn.ts';
import { worded } from './wording/texts/worded.ts';

/**
 * Whom people are told to turn to. What the assistant itself sends goes where the configuration
 * says, whatever people are told.
 */
export interface Contacts {
  readonly support: string;
  readonly sesame: string | undefined;
  readonly hours: string | undefined;
  readonly delay: string | undefined;
}

/** As it is configured, but for what was written in its place in this language. */
export function contactsIn(
  language: Language,
  { service, texts }: Pick<TurnContext, 'service' | 'texts'>,
): Contacts {
  const { contact } = worded(language, texts);
  return {
    support: contact.support ?? service.supportMailbox,
    sesame: contact.sesame ?? service.sesameSupport,
    hours: contact.hours ?? service.supportHours,
    delay: contact.delay ?? service.supportUsualDelay,
  };
}
