import type { Language } from '../../bot/ports/message.ts';
import type { Reply } from '../../bot/ports/reply.ts';
import type { Mail } from '../../bot/ports/mail.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import { toPlainText as replyText } from '../cards/to-plain-text.ts';
import { worded } from '../wording/texts/worded.ts';
import { toPlainText, toSections, toSimpleHtml } from './mail-text.ts';

/** What was said and could not be delivered in Teams. */
export function composeMissedMail(
  address: string,
  language: Language,
  replies: readonly Reply[],
  texts: ChangedTexts,
): Mail {
  const { missedSubject, missedIntro } = worded(language, texts).teams;
  const sections = toSections([missedIntro, ...replies.map(replyText)].join('\n\n'));
  return {
    to: address,
    subject: missedSubject,
    text: toPlainText(sections),
    html: toSimpleHtml(sections),
  };
}
