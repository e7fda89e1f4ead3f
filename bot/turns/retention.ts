import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { createChore } from './chore.ts';
import type { Log } from './incident.ts';

export interface RetentionParts {
  readonly store: Pick<Store, 'expire'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly conversationDays: number;
  readonly journalDays: number;
  readonly escalationDays: number;
  readonly auditDays: number;
  readonly consoleAuditDays: number;
}

export interface Retention {
  /** Deletes what has had its time, and answers how many rows went. */
  readonly run: () => Promise<number>;
  /** Runs soon, then again and again. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

const DAY_MS = 86_400_000;
/** The widest window of a counter. */
const COUNTER_DAYS = 1;
/** The start of the program is not the moment for it. */
const FIRST_AFTER_MS = 60_000;
const EVERY_MS = 3_600_000;

/** The retention of conversations, of the journal, of escalations and of the audit logs. */
export function createRetention(parts: RetentionParts): Retention {
  const { store, clock, log } = parts;

  const daysAgo = (days: number): string =>
    new Date(clock.now().getTime() - days * DAY_MS).toISOString();

  const run = async (): Promise<number> =>
    store.expire({
      conversations: daysAgo(parts.conversationDays),
      journal: daysAgo(parts.journalDays),
      escalations: daysAgo(parts.escalationDays),
      audit: daysAgo(parts.auditDays),
      consoleAudit: daysAgo(parts.consoleAuditDays),
      counters: daysAgo(COUNTER_DAYS),
    });

  const chore = createChore({
    part: 'retention',
    clock,
    log,
    afterFailureMs: EVERY_MS,
    async run() {
      await run();
      return EVERY_MS;
    },
  });

  return { run, start: () => chore.start(FIRST_AFTER_MS), stop: chore.stop };
}
