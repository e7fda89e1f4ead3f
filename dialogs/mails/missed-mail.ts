import type { Language } from '../../bot/ports/message.ts';
import type { Reply } from '../../bot/ports/reply.ts';
import type { Mail } from '../../bot/ports/mail.ts';
import { toPlainText as replyText } from '../cards/to-plain-text.ts';
import { TEAMS_WORDING } from '../wording/teams.ts';
import { toPlainText, toSections, toSimpleHtml } from './mail-text.ts';

/** What was said and could not be delivered in Teams. */
export function composeMissedMail(
  address: string,
  language: Language,
  replies: readonly Reply[],
): Mail {
  const { missedSubject, missedIntro } = TEAMS_WORDING[language];
  const sections = toSections([missedIntro, ...replies.map(replyText)].join('\n\n'));
  return {
    to: address,
    subject: missedSubject,
    text: toPlainText(sections),
    html: toSimpleHtml(sections),
  };
}
