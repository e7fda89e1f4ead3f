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
import { writeDay } from '../verdict-words.ts';
import { findListening, supportChoices } from './support-choices.ts';

/** What happened to a request outside of the conversation that it comes from. */
export interface FromSupport {
  readonly reference: string;
  /** Afterwards. */
  readonly status: EscalationStatus;
  readonly event: NewEscalationEvent;
  /** For a conversation whose state cannot be read any more. */
  readonly language: Language;
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
  return { state: { ...state, offered: offeredBy(state, replies, told) }, replies, language };
}

/** Told in a line. */
const NOTICES: Readonly<Partial<Record<EscalationEventKind, keyof Talk>>> = {
  taken: 'deskTaken',
  waiting: 'deskWaiting',
  written: 'deskWrittenElsewhere',
  confirmed: 'deskConfirmedElsewhere',
  reopened: 'deskReopenedElsewhere',
};

/** Told in the words of whoever wrote, with what can be said to it. */
const MESSAGES: Readonly<
  Partial<Record<EscalationEventKind, { readonly title: keyof Talk; readonly ask: keyof Talk }>>
> = {
  answered: { title: 'deskTitle', ask: 'deskAsk' },
  solved: { title: 'deskSolvedTitle', ask: 'deskSolvedAsk' },
};

function repliesTo(
  talk: Talk,
  { reference, event, status }: FromSupport,
  language: Language,
): readonly Reply[] {
  const { kind, text = '' } = event;
  const message = MESSAGES[kind];
  if (message !== undefined) {
    return [
      { kind: 'from-support', title: fill(talk[message.title], { reference }), text },
      {
        kind: 'choices',
        text: talk[message.ask],
        choices: supportChoices(talk, reference, status),
      },
    ];
  }
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
    text: fill(words, { reference, who, text, day }),
  };
}

/** The buttons that a typed text is compared with: once the request is closed, none of it listens. */
function offeredBy(
  { offered }: State,
  replies: readonly Reply[],
  { reference, event }: FromSupport,
): State['offered'] {
  const last = replies.findLast((reply) => reply.kind === 'choices');
  if (last !== undefined) return [...last.choices];
  return event.kind === 'confirmed' && findListening(offered) === reference ? [] : offered;
}
