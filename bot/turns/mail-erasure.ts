import type { Clock } from '../ports/clock.ts';
import type { MailFile, MailFiles } from '../ports/mail-files.ts';
import type { MailErasure, PersonalDataStore } from '../ports/personal-data.ts';
import { createChore } from './chore.ts';
import type { Log } from './incident.ts';
import type { Pseudonyms } from './pseudonyms.ts';

export interface MailErasureParts {
  readonly store: Pick<PersonalDataStore, 'listMailErasures' | 'settleMailErasures'>;
  readonly files: MailFiles;
  readonly pseudonyms: Pick<Pseudonyms, 'keyOf'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface MailEraser {
  /** Removes the files that have to go now, then looks again and again. */
  readonly start: () => void;
  /** Something was erased: looks now, once it was started. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

const EVERY_MS = 60_000;

/**
 * Removes the files of mails whose erasure was committed, and answers how many went. What was not
 * removed because the process died is removed the next time.
 *
 * @throws `Failure` with `MAIL_UNAVAILABLE` or `STORE_UNAVAILABLE`; the orders stand.
 */
export async function removeErasedMails({
  store,
  files,
  pseudonyms,
  clock,
}: Omit<MailErasureParts, 'log'>): Promise<number> {
  const orders = await store.listMailErasures();
  if (orders.length === 0) return 0;
  const doomed = (await files.list()).filter((file) =>
    orders.some((order) => isMeant(file, order, pseudonyms)),
  );
  for (const { name } of doomed) await files.remove(name);
  await store.settleMailErasures(orders, clock.now().toISOString());
  return doomed.length;
}

function isMeant(
  { id, to, writtenAt }: MailFile,
  { what, at }: MailErasure,
  { keyOf }: Pick<Pseudonyms, 'keyOf'>,
): boolean {
  // Later ones are to somebody who came back.
  const isToThem = to !== undefined && writtenAt <= at && keyOf(to) === what;
  return id === what || isToThem;
}

/** The same beside a service: a mail that is leaving at the moment is waited for, and so are the orders of commands. */
export function createMailEraser(parts: MailErasureParts): MailEraser {
  const { clock, log } = parts;
  const { start, wake, stop } = createChore({
    part: 'outbox',
    clock,
    log,
    afterFailureMs: EVERY_MS,
    async run() {
      await removeErasedMails(parts);
      return EVERY_MS;
    },
  });
  return { start: () => start(0), wake, stop };
}
