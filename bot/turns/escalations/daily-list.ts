import type { Clock } from '../../ports/clock.ts';
import { ACTIVE_STATUSES } from '../../ports/console-requests.ts';
import type { DailyListStore } from '../../ports/daily-list.ts';
import type { EscalationDeskStore, ListedEscalation } from '../../ports/escalations.ts';
import type { Mail } from '../../ports/mail.ts';
import type { WorkingTime } from '../../ports/working-time.ts';
import { createChore } from '../chore.ts';
import type { Log } from '../incident.ts';
import type { Judged, JudgeDues } from './judge-dues.ts';
import { compareDues } from './targets.ts';

export interface DailyListParts {
  readonly store: DailyListStore & Pick<EscalationDeskStore, 'listStandings' | 'findEscalations'>;
  /** Loaded when it is needed first. */
  readonly workingTime: () => Promise<WorkingTime>;
  readonly judge: JudgeDues;
  readonly clock: Clock;
  readonly compose: (requests: readonly Judged<ListedEscalation>[], now: string) => Promise<Mail>;
  /** Mails were put into the outbox. */
  readonly onMails: () => void;
  readonly log: Log;
}

export interface DailyList {
  /** Tells support what is open, when its work has begun and it was not told today. */
  readonly check: () => Promise<void>;
  /** Checks soon, then at the beginning of every working day. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
}

/** The start of the program is not the moment for it. */
const FIRST_AFTER_MS = 60_000;
/** A timer that runs over a night in which the machine slept comes too late. */
const LONGEST_WAIT_MS = 3_600_000;
const AFTER_FAILURE_MS = 300_000;

/** Tells support once at the beginning of each working day what is open, late ones first. */
export function createDailyList(parts: DailyListParts): DailyList {
  const { store, clock, log } = parts;

  const check = async (): Promise<void> => {
    const now = clock.now();
    const day = (await parts.workingTime()).findWorkday(now);
    if (day === undefined) return;
    const requests = await listRequests(parts);
    const at = now.toISOString();
    const mail = requests.length === 0 ? undefined : await parts.compose(requests, at);
    if ((await store.keepDailyList(day, mail, at)) && mail !== undefined) parts.onMails();
  };

  const chore = createChore({
    part: 'daily-list',
    clock,
    log,
    afterFailureMs: AFTER_FAILURE_MS,
    async run() {
      await check();
      const now = clock.now();
      const next = (await parts.workingTime()).nextBeginning(now);
      return Math.min(LONGEST_WAIT_MS, next.getTime() - now.getTime());
    },
  });

  return { check, start: () => chore.start(FIRST_AFTER_MS), stop: chore.stop };
}

/** All that support still has to do something for, late ones first. */
async function listRequests({
  store,
  judge,
}: DailyListParts): Promise<readonly Judged<ListedEscalation>[]> {
  const standings = await store.listStandings({ statuses: ACTIVE_STATUSES });
  const open = await store.findEscalations(standings.map(({ reference }) => reference));
  return (await judge(open)).toSorted(compareDues);
}
