import { Failure } from '../failure.ts';
import type { Clock } from '../ports/clock.ts';
import type { MailSender } from '../ports/mail-sender.ts';
import type { MailLane, OutboxMail, OutboxStore, SendResult } from '../ports/outbox.ts';
import { backOffMs } from './back-off.ts';
import { toIncident, type Log } from './incident.ts';

export interface OutboxParts {
  readonly store: OutboxStore;
  readonly sender: MailSender;
  readonly clock: Clock;
  readonly log: Log;
  /** Names this instance, the same after a restart: it takes back at once what it held when it died. */
  readonly owner: string;
  /** Only mails of this lane; without one, all. */
  readonly lane?: MailLane;
  readonly random: () => number;
}

export interface Outbox {
  readonly start: () => Promise<void>;
  /** Mails were committed: they leave now, not at the next look. */
  readonly wake: () => void;
  /** Takes no more, and returns when what is being sent has been sent. */
  readonly stop: () => Promise<void>;
}

const AT_ONCE = 8;
/** Longer than the most patient sender: see the time-outs of adapters/mail. */
const LEASE_SECONDS = 900;
const LONGEST_LOOK_MS = 60_000;
/** A relay that says nothing does not keep the process. */
const LONGEST_GOODBYE_MS = 3000;
const RETRY = { firstMs: 5_000, longestMs: 1_800_000 };
/** With these pauses, about a day. */
const MOST_ATTEMPTS = 60;

/** Sends what was committed, at least once, and always with the same Message-ID. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { store, sender, clock, log, owner, lane, random } = parts;
  const underWay = new Set<Promise<void>>();
  let look: Promise<void> | undefined;
  let isWanted = false;
  let isStopped = true;
  let callOff: () => void = () => undefined;

  const now = (): string => clock.now().toISOString();

  const wake = (): void => {
    isWanted = true;
    look ??= lookUntilNothingIsDue().finally(() => {
      look = undefined;
      if (isWanted && !isStopped) wake();
    });
  };

  const lookUntilNothingIsDue = async (): Promise<void> => {
    try {
      while (isWanted && !isStopped && underWay.size < AT_ONCE) {
        isWanted = false;
        const free = AT_ONCE - underWay.size;
        const mails = await store.claim(owner, free, now(), LEASE_SECONDS, lane);
        for (const mail of mails) send(mail);
      }
      isWanted = false;
      // A full house looks again when somebody leaves.
      if (underWay.size < AT_ONCE) lookAgainAt(await store.findNextDue(lane));
    } catch (error) {
      log(toIncident('outbox', error));
      lookAgainIn(LONGEST_LOOK_MS);
    }
  };

  const lookAgainAt = (due: string | undefined): void => {
    const waitMs = due === undefined ? Infinity : Date.parse(due) - clock.now().getTime();
    lookAgainIn(Math.min(Math.max(waitMs, 0), LONGEST_LOOK_MS));
  };

  const lookAgainIn = (waitMs: number): void => {
    callOff();
    if (!isStopped) callOff = clock.after(waitMs, wake);
  };

  const send = (mail: OutboxMail): void => {
    const sending = settle(mail)
      .catch((error: unknown) => {
        log(toIncident('outbox', error));
      })
      .finally(() => {
        underWay.delete(sending);
        if (!isStopped) wake();
      });
    underWay.add(sending);
  };

  const settle = async (mail: OutboxMail): Promise<void> => {
    const result = await attempt(mail);
    if (result.status === 'dead') log({ part: 'outbox', code: result.error });
    await store.settle(owner, mail.id, mail.attempts, result, now());
  };

  const attempt = async (mail: OutboxMail): Promise<SendResult> => {
    if (mail.notAfter !== undefined && mail.notAfter <= now()) {
      return { status: 'dead', error: 'EXPIRED' };
    }
    // Also a mail that kills whoever sends it comes to an end.
    if (mail.attempts > MOST_ATTEMPTS) return { status: 'dead', error: 'TOO_MANY_ATTEMPTS' };
    try {
      await sender.send(mail);
      return { status: 'sent' };
    } catch (error) {
      return toResult(error, mail.attempts);
    }
  };

  const toResult = (error: unknown, attempts: number): SendResult => {
    const told = error instanceof Failure ? `${error.code}: ${error.message}` : 'DEFECT';
    if (error instanceof Failure && error.code === 'MAIL_REFUSED') {
      return { status: 'dead', error: told };
    }
    if (!(error instanceof Failure)) log(toIncident('outbox', error));
    if (attempts >= MOST_ATTEMPTS) return { status: 'dead', error: told };
    const waitMs = backOffMs(RETRY, attempts, random);
    const nextAt = new Date(clock.now().getTime() + waitMs).toISOString();
    return { status: 'retry', error: told, nextAt };
  };

  /** What is still being sent then is sent again at the next start, under the same Message-ID. */
  const sentOrGivenUp = (): Promise<void> =>
    new Promise((resolve) => {
      const forget = clock.after(LONGEST_GOODBYE_MS, resolve);
      void Promise.all(underWay).then(() => {
        forget();
        resolve();
      });
    });

  return {
    async start() {
      isStopped = false;
      await store.release(owner, now());
      wake();
    },
    wake: () => {
      if (!isStopped) wake();
    },
    async stop() {
      isStopped = true;
      callOff();
      await look;
      await sentOrGivenUp();
      // What is left of it dies with the process: nobody has to wait until its lease has run out.
      await store.release(owner, now());
    },
  };
}
