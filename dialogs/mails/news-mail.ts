import type { EscalationEventKind, NewEscalationEvent } from '../../bot/ports/escalations.ts';
import type { Mail, MailSection } from '../../bot/ports/mail.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { TellingContext } from '../topics/support/tell-from-support.ts';
import { writeDay } from '../topics/write-date.ts';
import { fill } from '../wording/fill.ts';
import type { Talk } from '../wording/talk.ts';
import { worded } from '../wording/texts/worded.ts';
import { withoutFullStop } from '../wording/without-full-stop.ts';
import { toPlainText, toSimpleHtml } from './mail-text.ts';

/** What support did or wrote, for the person who asked. */
export interface News {
  readonly reference: string;
  readonly event: NewEscalationEvent;
  readonly to: string;
  readonly language: Language;
  /** The page of the request, for whoever reads this mailbox. */
  readonly returnUrl?: string;
}

/** The mail to a person who does not hear it in their conversation; `undefined` where they are told nothing. */
export function composeNewsMail(news: News, context: TellingContext): Mail | undefined {
  const { talk } = worded(news.language, context.texts);
  const said = saidOf(talk, news);
  if (said === undefined) return undefined;
  const { reference, to } = news;
  const sections = [
    paragraph(talk.newsHello),
    said,
    ...answerSections(talk, news),
    paragraph(talk.newsBye),
  ];
  return {
    to,
    replyTo: context.service.supportMailbox,
    subject: fill(talk.newsSubject, { reference }),
    text: toPlainText(sections),
    html: toSimpleHtml(sections),
    reference,
  };
}

/** What the person is told of, and in which words; of anything else there is no mail. */
const SAID: Readonly<Partial<Record<EscalationEventKind, keyof Talk>>> = {
  taken: 'deskTaken',
  waiting: 'deskWaiting',
  answered: 'newsAnswered',
  solved: 'newsSolved',
};

function saidOf(talk: Talk, { reference, event, language }: News): MailSection | undefined {
  const { kind, text, waitingFor: who, waitingUntil } = event;
  const words = SAID[kind];
  if (words === undefined) return undefined;
  const day = waitingUntil === undefined ? undefined : writeDay(waitingUntil, language);
  const told = fill(talk[words], { reference, who: withoutFullStop(who), day });
  return { heading: '', lines: text === undefined ? [closed(told)] : [told, ...quoted(text)] };
}

/** Where support added nothing, nothing follows a colon. */
function closed(sentence: string): string {
  return sentence.replace(/\s*:$/u, '.');
}

/** Only once support says that it is solved has the page a button for what does not work yet. */
function answerSections(talk: Talk, { returnUrl, event }: News): readonly MailSection[] {
  if (returnUrl === undefined) return [paragraph(talk.newsMail)];
  const follow = event.kind === 'solved' ? talk.newsFollowSolved : talk.newsFollow;
  return [
    { heading: '', lines: [follow], links: [{ label: talk.newsOpen, url: returnUrl }] },
    paragraph(talk.newsFollowWhy),
  ];
}

function paragraph(text: string): MailSection {
  return { heading: '', lines: [text] };
}

/** What a human wrote keeps its lines and its empty lines. */
function quoted(text: string): readonly string[] {
  return ['', ...text.split(/\r\n?|\n/u)];
}
