import type { Clock } from '../../ports/clock.ts';
import type { Escalation, EscalationStatus } from '../../ports/escalations.ts';
import type { JudgeDues } from '../../turns/escalations/judge-dues.ts';
import type { DueReport } from '../../turns/escalations/targets.ts';

const CLOSED: readonly EscalationStatus[] = ['solved', 'confirmed'];
const NOTHING: DueReport = { dues: [], isLate: false };

/** More than are open at any time; a list is asked for every few seconds by everybody who has it open. */
const MOST_KEPT = 5000;

/**
 * Judges each state of a request once: when something is due changes only with the request, whether
 * it is late only with the time. Of what is solved nothing is due.
 */
export function rememberDues(
  judge: JudgeDues,
  clock: Pick<Clock, 'now'>,
): (escalation: Escalation) => Promise<DueReport> {
  const kept = new Map<string, DueReport>();

  const judgeOnce = async (escalation: Escalation): Promise<DueReport> => {
    const state = `${escalation.reference} ${escalation.version}`;
    const known = kept.get(state);
    if (known !== undefined) return known;
    const report = await judge(escalation);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(state, report);
    return report;
  };

  return async (escalation) => {
    if (CLOSED.includes(escalation.status)) return NOTHING;
    const { dues } = await judgeOnce(escalation);
    const now = clock.now().getTime();
    const judged = dues.map((due) => ({ ...due, isLate: Date.parse(due.at) < now }));
    return { dues: judged, isLate: judged.some(({ isLate }) => isLate) };
  };
}
