import { Failure } from '../../bot/failure.ts';
import type { AccountLock, Janus, JanusAccount } from '../../bot/ports/directories.ts';
import { inDays } from './in-days.ts';
import { SAMPLE_PEOPLE } from './sample-people.ts';
import type { SampleAccount, SampleLock } from './sample-person.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** One policy for everybody. */
const POLICY = {
  isLockEnforced: 'yes',
  passwordMaxAgeSeconds: 365 * DAY_SECONDS,
  maxIdleSeconds: 180 * DAY_SECONDS,
  isPolicyKnown: true,
} as const;

function toLock(lock: SampleLock, now: Date): AccountLock {
  switch (lock.kind) {
    case 'permanent':
      return lock;
    case 'since':
      return {
        kind: 'since',
        since: new Date(now.getTime() - lock.minutesAgo * 60_000),
        durationSeconds: lock.minutes === undefined ? undefined : lock.minutes * 60,
      };
  }
}

function toAccount(account: SampleAccount, now: Date): JanusAccount {
  const at = (days: number | undefined) => (days === undefined ? undefined : inDays(now, days));
  const before = (days: number | undefined) =>
    days === undefined ? undefined : inDays(now, -days);
  const { state, locks = [] } = account;
  return {
    ...POLICY,
    state: { is: state, start: at(account.startsInDays), end: at(account.endsInDays) },
    validFrom: undefined,
    validUntil: undefined,
    locks: locks.map((lock) => toLock(lock, now)),
    mustChange: account.mustChange === true ? 'yes' : 'no',
    passwordChangedAt: before(account.passwordChangedDaysAgo),
    passwordExpired: 'unknown',
    lastSuccessAt: before(account.lastSuccessDaysAgo),
    unreadable: [],
  };
}

/** Janus of the invented people. Fails, as the port says, only for the person whose look-up is there to fail. */
export function createSampleJanus(clock: () => Date): Janus {
  return {
    async findAccounts(typed) {
      const mails = typed.map((mail) => mail.toLowerCase());
      if (SAMPLE_PEOPLE.some(({ silent, mail }) => silent === 'janus' && mails.includes(mail))) {
        throw new Failure('JANUS_UNAVAILABLE', 'the sample Janus is silent about this person');
      }
      const now = clock();
      return Promise.resolve(
        SAMPLE_PEOPLE.flatMap(({ accounts }) => accounts)
          .filter((account) => account.mails.some((mail) => mails.includes(mail)))
          .map((account) => toAccount(account, now)),
      );
    },
  };
}
