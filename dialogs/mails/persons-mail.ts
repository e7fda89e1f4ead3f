import type { PersonsChange } from '../../bot/ports/escalations.ts';
import type { Mail, MailSection } from '../../bot/ports/mail.ts';
import type { TurnContext } from '../../bot/ports/turn.ts';
import { mailboxOf } from '../topics/escalation/team-of.ts';
import { worded } from '../wording/texts/worded.ts';
import { actSections } from './act-sections.ts';
import { toPlainText, toSimpleHtml } from './mail-text.ts';

/** What the person did with their request. */
export interface PersonsNews {
  readonly change: PersonsChange;
  /** A code, or the verdict where there was no situation. */
  readonly situation: string;
  /** Where mail to the person goes. */
  readonly replyTo?: string;
}

/** The mail to the mailbox in which a request began: what the person wrote, or what they say of it. */
export function composePersonsMail(
  { change, situation, replyTo }: PersonsNews,
  context: Pick<TurnContext, 'service' | 'texts'>,
): Mail {
  const { reference, kind, text } = change;
  const to = mailboxOf(situation, context.service);
  const said = worded('fr', context.texts).support.told[kind];
  const sections: readonly MailSection[] = [
    { heading: `${said} (${reference}, ${situation})`, lines: quoted(text) },
    ...actSections(reference, to, context, kind === 'confirmed' ? ['open'] : undefined),
  ];
  return {
    to,
    ...(replyTo !== undefined && { replyTo }),
    subject: `[${reference}] ${said}`,
    text: toPlainText(sections),
    html: toSimpleHtml(sections),
    reference,
  };
}

/** Line by line, so that nothing in it passes for ours. */
function quoted(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(/\r\n?|\n/u).map((line) => `> ${line}`);
}
