import type {
  Escalation,
  EscalationDeskStore,
  EscalationEventKind,
  NewEscalationEvent,
} from '../../ports/escalations.ts';

/** What somebody knew when they did something. */
export interface Known {
  readonly takenFrom?: string;
  readonly seen?: number;
}

/** What the person is told by support, and is not told twice by accident. */
const MESSAGES: readonly EscalationEventKind[] = ['answered', 'solved'];

type Standing = Pick<Escalation, 'reference' | 'status' | 'takenBy'>;
type Doing = Pick<NewEscalationEvent, 'kind' | 'by'>;

/** Who of support took the request, or wrote to the person, unseen by whoever does so now. */
export async function findOvertaker(
  store: Pick<EscalationDeskStore, 'listEscalationEvents'>,
  escalation: Standing,
  doing: Doing,
  { takenFrom, seen }: Known,
): Promise<string | undefined> {
  if (doing.kind === 'taken') return findHolder(escalation, doing, takenFrom);
  if (seen === undefined || !MESSAGES.includes(doing.kind)) return undefined;
  const events = await store.listEscalationEvents(escalation.reference);
  return events.findLast(
    ({ id, kind, by }) => id > seen && MESSAGES.includes(kind) && by !== doing.by,
  )?.by;
}

/** Who has it, but for whoever takes it and whom they know they take it from. */
function findHolder(
  { status, takenBy }: Standing,
  { by }: Doing,
  takenFrom: string | undefined,
): string | undefined {
  // What the person opened again is free for everybody.
  const isFree = takenBy === by || status === 'reopened';
  return isFree || takenBy === takenFrom ? undefined : takenBy;
}
