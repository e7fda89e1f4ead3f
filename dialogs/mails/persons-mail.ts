import type { PersonsChange } from '../../bot/ports/escalations.ts';
import type { Mail, MailSection } from '../../bot/ports/mail.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import type { TurnContext } from '../../bot/ports/turn.ts';
import { mailboxOf } from '../topics/escalation/team-of.ts';
import { nameSituation } from '../wording/console/name-situation.ts';
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
  /** Who asked, by name, where that is known. */
  readonly askedBy?: string;
  /** What they asked, as they confirmed it, where that is known. */
  readonly summary?: readonly string[];
}

/** The mail to the mailbox in which a request began: what the person wrote, or what they say of it. */
export function composePersonsMail(
  news: PersonsNews,
  context: Pick<TurnContext, 'service' | 'texts'>,
): Mail {
  const { change, situation, replyTo, summary = [] } = news;
  const { reference, kind, text } = change;
  const to = mailboxOf(situation, context.service);
  const { support } = worded('fr', context.texts);
  const said = support.told[kind];
  const sections: readonly MailSection[] = [
    { heading: `${said} (${reference}, ${situation})`, lines: quoted(text) },
    { heading: '', lines: whoLines(news, context.texts) },
    ...actSections(
      reference,
      to,
      { ...context, replyTo },
      kind === 'confirmed' ? ['open'] : undefined,
    ),
    ...(summary.length === 0 ? [] : [{ heading: support.summary, lines: summary }]),
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

/** Whose request it is, and what it is about: nobody remembers a reference. */
function whoLines(
  { askedBy, replyTo, situation }: PersonsNews,
  texts: ChangedTexts,
): readonly string[] {
  const { support } = worded('fr', texts);
  const endings: Readonly<Record<string, string>> = support.headlines;
  const what = endings[situation] ?? nameSituation(situation, 'fr');
  const who = [askedBy, replyTo].filter((part) => part !== undefined);
  return [
    `${support.who}\u00a0: ${who.length === 0 ? support.unknownAddress : who.join(', ')}`,
    `${support.asked}\u00a0: ${what}`,
  ];
}

/** Line by line, so that nothing in it passes for ours. */
function quoted(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(/\r\n?|\n/u).map((line) => `> ${line}`);
}
