import type { Clock } from '../../ports/clock.ts';
import { OVER_STATUSES, type RequestList, type RequestView } from '../../ports/console-requests.ts';
import type {
  EscalationDeskStore,
  EscalationFilter,
  EscalationStatus,
} from '../../ports/escalations.ts';
import type { FoundEscalation } from '../../turns/escalations/desk.ts';
import type { JudgeDues } from '../../turns/escalations/judge-dues.ts';
import { maskFound } from '../../turns/escalations/mask-escalation.ts';
import { compareDues } from '../../turns/escalations/targets.ts';
import { rememberDues } from './remember-dues.ts';
import { toRequestRows, toRequestView, type RequestReader } from './to-request-view.ts';

export interface RequestViewParts {
  readonly store: Pick<
    EscalationDeskStore,
    'listStandings' | 'countEscalations' | 'findEscalations'
  >;
  readonly judge: JudgeDues;
  readonly clock: Pick<Clock, 'now'>;
}

interface ListedFor {
  readonly who: string;
  readonly limit: number;
}

interface Listed {
  readonly references: readonly string[];
  readonly count: number;
}

export interface RequestViews {
  /** What is late first, then what is due first; of requests that are over, the latest first. */
  list(filter: EscalationFilter, wanted: ListedFor): Promise<RequestList>;
  view(found: FoundEscalation, reader: RequestReader): Promise<RequestView>;
}

const OVER: readonly EscalationStatus[] = OVER_STATUSES;

/** Requests as the console shows them, with what is owed of each at this moment. */
export function createRequestViews(parts: RequestViewParts): RequestViews {
  const { store } = parts;
  const judge = rememberDues(parts.judge, parts.clock);

  const listOver = async (filter: EscalationFilter, limit: number): Promise<Listed> => {
    const standings = await store.listStandings(filter, limit);
    const count = await store.countEscalations(filter);
    return { references: standings.map(({ reference }) => reference), count };
  };

  const listOpen = async (filter: EscalationFilter, limit: number): Promise<Listed> => {
    const judged = await judge(await store.listStandings(filter));
    const first = judged.toSorted(compareDues).slice(0, limit);
    return {
      references: first.map(({ escalation }) => escalation.reference),
      count: judged.length,
    };
  };

  return {
    async list(filter, { who, limit }) {
      const isOver = filter.statuses.every((status) => OVER.includes(status));
      const { references, count } = await (isOver ? listOver : listOpen)(filter, limit);
      const found = await store.findEscalations(references);
      return { rows: await toRequestRows(found, judge, who), count };
    },
    view: async (found, reader) =>
      toRequestView(reader.isMasked ? maskFound(found) : found, judge, reader),
  };
}
