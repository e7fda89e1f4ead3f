import type { Clock } from '../../ports/clock.ts';
import type { Escalation, EscalationDeskStore } from '../../ports/escalations.ts';
import type { WorkingTime } from '../../ports/working-time.ts';
import { judgeTargets, type DueReport, type Targets } from './targets.ts';

export interface JudgeDuesParts {
  readonly store: Pick<EscalationDeskStore, 'listEscalationEvents'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Loaded when it is needed first. */
  readonly workingTime: () => Promise<WorkingTime>;
  readonly targets: Targets;
}

/**
 * What support owes of one request at this moment.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE`.
 */
export type JudgeDues = (
  escalation: Pick<Escalation, 'reference' | 'openedAt'>,
) => Promise<DueReport>;

/** Judges requests by what happened to them. */
export function createJudgeDues({ store, clock, workingTime, targets }: JudgeDuesParts): JudgeDues {
  return async ({ reference, openedAt }) =>
    judgeTargets(openedAt, await store.listEscalationEvents(reference), {
      workingTime: await workingTime(),
      targets,
      now: clock.now(),
    });
}
