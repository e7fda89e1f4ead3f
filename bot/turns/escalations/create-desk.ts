import type { Clock } from '../../ports/clock.ts';
import { nextStatus } from '../../ports/escalation-moves.ts';
import {
  type Escalation,
  type EscalationDeskStore,
  type EscalationStatus,
  type NewEscalationEvent,
} from '../../ports/escalations.ts';
import type { Scrub } from '../typed.ts';
import { composeChange, type ChangeParts } from './compose-change.ts';
import type { Desk, DeskAnswer } from './desk.ts';
import { findOvertaker, type Known } from './find-overtaker.ts';
import { withJudgement } from './judge-verdict.ts';

export interface DeskParts extends ChangeParts {
  readonly store: EscalationDeskStore;
  readonly scrub: Scrub;
  readonly clock: Clock;
  /** Called when something was said in a conversation: its channel has to show it. */
  readonly onSaid: (conversationId: string) => void;
  /** Called when mails were committed. */
  readonly onMails: () => void;
}

/** Whoever changes a request meanwhile has brought it further: this many in a row is a defect. */
const MOST_TRIES = 50;

/** Requests to support, and all that can be done with them. */
export function createDesk(parts: DeskParts): Desk {
  const { store } = parts;
  const make = async (
    reference: string,
    { takenFrom, seen, ...event }: NewEscalationEvent & Known,
  ): Promise<DeskAnswer> => {
    const known = {
      ...(takenFrom !== undefined && { takenFrom }),
      ...(seen !== undefined && { seen }),
    };
    return changeRequest(parts, reference, scrubbed(event, parts.scrub), known);
  };

  return {
    async find(reference) {
      const escalation = await store.findEscalation(reference);
      if (escalation === undefined) return undefined;
      const [events, related] = await Promise.all([
        store.listEscalationEvents(reference),
        store.findRelatedEscalations(reference),
      ]);
      return { escalation, events, related };
    },
    take: async (reference, act) => make(reference, { ...act, kind: 'taken' }),
    wait: async (reference, act) => make(reference, { ...act, kind: 'waiting' }),
    answer: async (reference, act) => make(reference, { ...act, kind: 'answered' }),
    note: async (reference, act) => make(reference, { ...act, kind: 'noted' }),
    keepReplay: async (reference, act) => make(reference, { ...act, kind: 'replayed' }),
    solve: async (reference, act) => make(reference, { ...act, kind: 'solved' }),
    write: async (reference, words) => make(reference, { ...words, kind: 'written' }),
    confirm: async (reference, words = {}) => make(reference, { ...words, kind: 'confirmed' }),
    reopen: async (reference, words = {}) => make(reference, { ...words, kind: 'reopened' }),
  };
}

/** Makes one change; when the request or its conversation moved on meanwhile, from where it is then. */
async function changeRequest(
  parts: DeskParts,
  reference: string,
  event: NewEscalationEvent,
  known: Known,
): Promise<DeskAnswer> {
  const { store, clock } = parts;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const escalation = await store.findEscalation(reference);
    if (escalation === undefined) return { kind: 'unknown' };
    if (await isMade(store, escalation, event)) return { kind: 'done', escalation };
    const status = nextStatus(event.kind, escalation.status);
    if (status === undefined) return { kind: 'not-now', status: escalation.status };
    const by = await findOvertaker(store, escalation, event, known);
    if (by !== undefined) return { kind: 'overtaken', by };
    const judged = withCause(event, escalation);
    const changed = await tryChange(parts, escalation, judged, status, clock.now().toISOString());
    if (changed !== undefined) return { kind: 'done', escalation: changed };
  }
  throw new Error('the request changes each time');
}

/** Whether the verdict was right follows from the cause; nobody says it beside. */
function withCause(event: NewEscalationEvent, { dossier }: Escalation): NewEscalationEvent {
  const { cause } = event;
  return cause === undefined ? event : { ...event, cause: withJudgement(dossier, cause) };
}

/** The request afterwards; `undefined` when it moved on meanwhile. */
async function tryChange(
  parts: DeskParts,
  escalation: Escalation,
  event: NewEscalationEvent,
  status: EscalationStatus,
  at: string,
): Promise<Escalation | undefined> {
  const { store, onSaid, onMails } = parts;
  const { reference } = escalation;
  const talk = await store.findTalk(reference);
  const change = await composeChange(parts, { escalation, event, status, at, talk });
  if (!(await store.changeEscalation(change))) return undefined;
  if (change.said !== undefined) onSaid(change.said.conversationId);
  if (change.mails.length > 0) onMails();
  return (await store.findEscalation(reference)) ?? { ...escalation, status };
}

/** Whether it was made before: by its key, or because whoever takes it has it. */
async function isMade(
  store: EscalationDeskStore,
  { reference, status, takenBy }: Escalation,
  { kind, by, key }: NewEscalationEvent,
): Promise<boolean> {
  if (kind === 'taken' && status === 'taken' && takenBy === by) return true;
  if (key === undefined) return false;
  const events = await store.listEscalationEvents(reference);
  return events.some((event) => event.key === key);
}

function scrubbed(event: NewEscalationEvent, scrub: Scrub): NewEscalationEvent {
  const { text, waitingFor, cause } = event;
  return {
    ...event,
    ...(text !== undefined && { text: scrub(text).text }),
    ...(waitingFor !== undefined && { waitingFor: scrub(waitingFor).text }),
    ...(cause?.words !== undefined && { cause: { ...cause, words: scrub(cause.words).text } }),
  };
}
