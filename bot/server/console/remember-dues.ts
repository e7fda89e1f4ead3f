import type { Clock } from '../../ports/clock.ts';
import { OVER_STATUSES } from '../../ports/console-requests.ts';
import type { EscalationStanding, EscalationStatus } from '../../ports/escalations.ts';
import type { JudgeDues } from '../../turns/escalations/judge-dues.ts';
import type { DueReport } from '../../turns/escalations/targets.ts';

const OVER: readonly EscalationStatus[] = OVER_STATUSES;
const NOTHING: DueReport = { dues: [], isLate: false };

/** More than are open at any time; a list is asked for every few seconds by everybody who has it open. */
const MOST_KEPT = 5000;

/**
 * Judges each state of a request once: when something is due changes only with the request, whether
 * it is late only with the time. Of what is solved nothing is due.
 */
export function rememberDues(judge: JudgeDues, clock: Pick<Clock, 'now'>): JudgeDues {
  const kept = new Map<string, DueReport>();

  const judgeNew = async (escalations: readonly EscalationStanding[]): Promise<void> => {
    const strange = escalations.filter((each) => !kept.has(toState(each)));
    if (strange.length === 0) return;
    const judged = await judge(strange);
    if (kept.size + judged.length > MOST_KEPT) kept.clear();
    for (const { escalation, ...report } of judged) kept.set(toState(escalation), report);
  };

  return async (escalations) => {
    const open = escalations.filter(({ status }) => !OVER.includes(status));
    await judgeNew(open);
    const now = clock.now().getTime();
    return escalations.map((escalation) => {
      const { dues } = kept.get(toState(escalation)) ?? NOTHING;
      const judged = dues.map((due) => ({ ...due, isLate: Date.parse(due.at) < now }));
      return { escalation, dues: judged, isLate: judged.some(({ isLate }) => isLate) };
    });
  };
}

function toState({ reference, version }: EscalationStanding): string {
  return `${reference} ${version}`;
}
