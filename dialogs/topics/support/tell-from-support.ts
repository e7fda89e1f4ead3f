import type {
  EscalationEventKind,
  EscalationStatus,
  NewEscalationEvent,
} from '../../../bot/ports/escalations.ts';
import type { Language } from '../../../bot/ports/message.ts';
import type { Reply } from '../../../bot/ports/reply.ts';
import type { TurnContext } from '../../../bot/ports/turn.ts';
import { recall, startOver, type State } from '../../state.ts';
import { fill } from '../../wording/fill.ts';
import type { Talk } from '../../wording/talk.ts';
import { worded } from '../../wording/texts/worded.ts';
import { withoutFullStop } from '../../wording/without-full-stop.ts';
import { writeDay } from '../write-date.ts';
import { supportChoices } from './support-choices.ts';

/** What happened to a request outside of the conversation that it comes from. */
export interface FromSupport {
  readonly reference: string;
  /** Afterwards. */
  readonly status: EscalationStatus;
  readonly event: NewEscalationEvent;
  /** For a conversation whose state cannot be read any more. */
  readonly language: Language;
  /** Whether words go to a mailbox that nobody here proved to read: then none of them are shown. */
  readonly isByMail: boolean;
}

/** Whoever tells it says which words and which service, as for a turn. */
export type TellingContext = Omit<
  TurnContext,
  'newReference' | 'transcript' | 'identity' | 'requestId' | 'channel' | 'conversationId'
>;

/** What is said in the conversation: no reply where the person is told nothing of it. */
export interface ToldFromSupport {
  readonly state: unknown;
  readonly replies: readonly Reply[];
  readonly language: Language;
}

/**
 * Tells a person in their conversation what support did or wrote, or what they did themselves on the
 * page of their request. The question that stands open stays so.
 */
export function tellFromSupport(
  stored: unknown,
  told: FromSupport,
  context: TellingContext,
): ToldFromSupport {
  const state = recall(stored) ?? startOver(told.language);
  const { language } = state;
  const { talk } = worded(language, context.texts);
  const replies = repliesTo(talk, told, language);
  return { state: { ...state, offered: offeredBy(state, replies) }, replies, language };
}

/** Told in a line. */
const NOTICES: Readonly<Partial<Record<EscalationEventKind, keyof Talk>>> = {
  taken: 'deskTaken',
  waiting: 'deskWaiting',
  written: 'deskWrittenElsewhere',
  confirmed: 'deskConfirmedElsewhere',
  reopened: 'deskReopenedElsewhere',
};

/** Told in a line without a word of whoever wrote: that is in the mail alone. */
const NOTICES_BY_MAIL: typeof NOTICES = {
  ...NOTICES,
  waiting: 'deskWaitingByMail',
  answered: 'deskAnsweredByMail',
  solved: 'deskSolvedByMail',
  written: 'deskWrittenByMail',
};

/** Told in the words of whoever wrote. */
const TITLES: Readonly<Partial<Record<EscalationEventKind, keyof Talk>>> = {
  answered: 'deskTitle',
  solved: 'deskSolvedTitle',
};

/** What is asked after it, with what can be said to it. */
const ASKS: Readonly<Partial<Record<EscalationEventKind, keyof Talk>>> = {
  answered: 'deskAsk',
  solved: 'deskSolvedAsk',
  confirmed: 'worksMore',
};

function repliesTo(talk: Talk, told: FromSupport, language: Language): readonly Reply[] {
  const { reference, status, event } = told;
  const said = told.isByMail ? tellByMail(talk, told, language) : tellInFull(talk, told, language);
  const ask = ASKS[event.kind];
  if (ask === undefined) return said;
  const choices = supportChoices(talk, reference, status);
  return [...said, { kind: 'choices', text: talk[ask], choices }];
}

function tellByMail(
  talk: Talk,
  { reference, event: { kind } }: FromSupport,
  language: Language,
): readonly Reply[] {
  const words = NOTICES_BY_MAIL[kind];
  return words === undefined ? [] : [toNotice(talk[words], reference, { kind }, language)];
}

function tellInFull(
  talk: Talk,
  { reference, event }: FromSupport,
  language: Language,
): readonly Reply[] {
  const { kind, text = '' } = event;
  const title = TITLES[kind];
  if (title !== undefined)
    return [{ kind: 'from-support', title: fill(talk[title], { reference }), text }];
  const words = NOTICES[kind];
  return words === undefined ? [] : [toNotice(talk[words], reference, event, language)];
}

function toNotice(
  words: string,
  reference: string,
  { kind, text, waitingFor: who, waitingUntil }: NewEscalationEvent,
  language: Language,
): Reply {
  const day = waitingUntil === undefined ? undefined : writeDay(waitingUntil, language);
  return {
    kind: 'notice',
    tone: kind === 'confirmed' ? 'success' : 'info',
    text: fill(words, { reference, who: withoutFullStop(who), text, day }),
  };
}

/** The buttons that a typed text is compared with. */
function offeredBy({ offered }: State, replies: readonly Reply[]): State['offered'] {
  const last = replies.findLast((reply) => reply.kind === 'choices');
  return last === undefined ? offered : [...last.choices];
}
