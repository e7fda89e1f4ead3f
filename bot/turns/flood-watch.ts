import type { Clock } from '../ports/clock.ts';
import { LIMITS, type LimitName, type OnLimit } from '../ports/limit.ts';
import type { CodeStore } from '../ports/codes.ts';
import { ALL_SENDS } from './code-limits.ts';

export interface FloodWatchParts {
  readonly store: Pick<CodeStore, 'countOf'>;
  readonly clock: Clock;
  readonly sendsInTotalPerHour: number;
  /** More than that in ten minutes are a flood. */
  readonly mostRefusals: number;
}

/** What an operator is told of limits that bite. It knows nothing of addresses. */
export interface FloodWatch {
  readonly onLimit: OnLimit;
  /** Since the start of this process, every limit named. */
  readonly refusals: () => Readonly<Record<LimitName, number>>;
  /** Codes that were sent within the last hour, by all instances. */
  readonly codesLastHour: () => Promise<number>;
  readonly isFlood: () => Promise<boolean>;
}

const WINDOW_MS = 600_000;
/** Of all codes that may be sent in an hour: from there on, it takes little until nobody gets one. */
const ALARMING_SHARE = 0.8;

export function createFloodWatch(parts: FloodWatchParts): FloodWatch {
  const { store, clock, sendsInTotalPerHour, mostRefusals } = parts;
  const counts = new Map<LimitName, number>();
  /** When the latest refusals were, one more than are no flood; the next one replaces the oldest. */
  const latest: number[] = [];
  let oldest = 0;

  const codesLastHour = async (): Promise<number> =>
    store.countOf(ALL_SENDS.key, ALL_SENDS.windowSeconds, clock.now().toISOString());

  const areManyRefused = (): boolean => (latest[oldest] ?? 0) > clock.now().getTime() - WINDOW_MS;

  return {
    onLimit(limit) {
      counts.set(limit, (counts.get(limit) ?? 0) + 1);
      latest[oldest] = clock.now().getTime();
      oldest = (oldest + 1) % (mostRefusals + 1);
    },
    refusals: () =>
      // One key for each name, which is what the compiler cannot see.
      Object.fromEntries(LIMITS.map((limit) => [limit, counts.get(limit) ?? 0])) as Record<
        LimitName,
        number
      >,
    codesLastHour,
    isFlood: async () =>
      areManyRefused() || (await codesLastHour()) > ALARMING_SHARE * sendsInTotalPerHour,
  };
}
