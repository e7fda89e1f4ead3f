import type { Clock } from '../../ports/clock.ts';
import type { RequestList, RequestView } from '../../ports/console-requests.ts';
import type { EscalationFilter, Desk, FoundEscalation } from '../../turns/escalations/desk.ts';
import type { JudgeDues } from '../../turns/escalations/judge-dues.ts';
import { maskFound } from '../../turns/escalations/mask-escalation.ts';
import { compareDues } from '../../turns/escalations/targets.ts';
import { rememberDues } from './remember-dues.ts';
import { toRequestRow, toRequestView, type RequestReader } from './to-request-view.ts';

export interface RequestViewParts {
  readonly desk: Pick<Desk, 'list'>;
  readonly judge: JudgeDues;
  readonly clock: Pick<Clock, 'now'>;
}

interface ListedFor {
  readonly who: string;
  readonly isMine: boolean;
  readonly limit: number;
}

export interface RequestViews {
  list(filter: EscalationFilter, wanted: ListedFor): Promise<RequestList>;
  view(found: FoundEscalation, reader: RequestReader): Promise<RequestView>;
}

/** Requests as the console shows them, with what is owed of each at this moment. */
export function createRequestViews({ desk, judge, clock }: RequestViewParts): RequestViews {
  const judgeDues = rememberDues(judge, clock);
  return {
    async list(filter, { who, isMine, limit }) {
      const found = await desk.list(filter);
      const wanted = isMine ? found.filter(({ takenBy }) => takenBy === who) : found;
      const judged = await Promise.all(
        wanted.map(async (escalation) => ({ escalation, due: await judgeDues(escalation) })),
      );
      const rows = judged
        .toSorted((one, other) => compareDues(one.due, other.due))
        .slice(0, limit)
        .map(({ escalation, due }) => toRequestRow(escalation, due, who));
      return { rows, count: wanted.length };
    },
    view: async (found, reader) =>
      toRequestView(reader.isMasked ? maskFound(found) : found, judgeDues, reader),
  };
}
