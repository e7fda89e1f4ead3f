import { REQUEST_ACTS, type RequestAct } from '../../ports/console-requests.ts';
import { nextStatus } from '../../ports/escalation-moves.ts';
import type { Escalation, EscalationEventKind } from '../../ports/escalations.ts';

const EVENTS: Readonly<Record<RequestAct, EscalationEventKind>> = {
  take: 'taken',
  answer: 'answered',
  wait: 'waiting',
  note: 'noted',
  solve: 'solved',
};

/** What somebody of support can do with a request now. Nobody takes what they have. */
export function allowedActs(
  { status, takenBy }: Pick<Escalation, 'status' | 'takenBy'>,
  who: string,
): readonly RequestAct[] {
  const hasIt = status === 'taken' && takenBy === who;
  return REQUEST_ACTS.filter(
    (act) => nextStatus(EVENTS[act], status) !== undefined && !(act === 'take' && hasIt),
  );
}
