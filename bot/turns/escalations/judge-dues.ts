import type { Clock } from '../../ports/clock.ts';
import type { EscalationDeskStore, EscalationStanding } from '../../ports/escalations.ts';
import type { WorkingTime } from '../../ports/working-time.ts';
import { judgeTargets, type DueReport, type Targets } from './targets.ts';

export interface JudgeDuesParts {
  readonly store: Pick<EscalationDeskStore, 'listEscalationMoves'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Loaded when it is needed first. */
  readonly workingTime: () => Promise<WorkingTime>;
  readonly targets: Targets;
}

/**
 * What support owes of each of these requests at this moment, in their order.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE`.
 */
export type JudgeDues = <Each extends EscalationStanding>(
  escalations: readonly Each[],
) => Promise<readonly Judged<Each>[]>;

/** A request, and what support owes of it. */
export interface Judged<Each> extends DueReport {
  readonly escalation: Each;
}

/** Judges requests by what happened to them. */
export function createJudgeDues({ store, clock, workingTime, targets }: JudgeDuesParts): JudgeDues {
  return async (escalations) => {
    const moves = await store.listEscalationMoves(escalations.map(({ reference }) => reference));
    const parts = { workingTime: await workingTime(), targets, now: clock.now() };
    return escalations.map((escalation) => {
      const { reference, openedAt } = escalation;
      return { escalation, ...judgeTargets(openedAt, moves.get(reference) ?? [], parts) };
    });
  };
}
