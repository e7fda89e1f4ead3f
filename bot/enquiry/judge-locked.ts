import type { Finding } from '../diagnosis/fact.ts';
import type { AccountLock, JanusAccount } from '../ports/directories.ts';
import { anyOf } from './any-of.ts';
import { NO, toPresence, YES, type Judgement } from './write-fact.ts';

/** As OpenLDAP reads it: a lock that starts in the future, or that is over, is none. */
function judgeSince(since: Date, durationSeconds: number | undefined, now: Date): Judgement {
  if (since > now) return NO;
  // A duration of 0 means "until an administrator lifts it".
  if (durationSeconds === undefined || durationSeconds === 0) return YES;
  const until = new Date(since.getTime() + durationSeconds * 1000);
  return until > now ? { finding: 'yes', until } : NO;
}

/** A lock counts only where the policy enforces locks: what is not known to be enforced is possible. */
function enforced(judgement: Judgement, isLockEnforced: Finding): Judgement {
  if (judgement.finding === 'no' || isLockEnforced === 'no') return NO;
  return isLockEnforced === 'yes'
    ? judgement
    : { ...judgement, finding: 'unknown', isPossible: true };
}

function judge(lock: AccountLock, isLockEnforced: Finding, now: Date): Judgement {
  switch (lock.kind) {
    case 'permanent':
      // An administrator's lock is told as a suspension.
      return NO;
    case 'since':
      return enforced(judgeSince(lock.since, lock.durationSeconds, now), isLockEnforced);
    case 'until':
      return lock.until > now ? { finding: 'yes', until: lock.until } : NO;
  }
}

/** The lock that ends last comes first; one without an end never ends. */
const byEnd = (one: Judgement, other: Judgement) =>
  (other.until?.getTime() ?? Infinity) - (one.until?.getTime() ?? Infinity);

/** Whether failed attempts have locked the account now, and until when, where the lock has an end. */
export function judgeLocked(
  { locks, isLockEnforced, unreadable }: JanusAccount,
  now: Date,
): Judgement {
  const marks = locks.map((lock) => judge(lock, isLockEnforced, now));
  return anyOf([...marks.toSorted(byEnd), toPresence(false, !unreadable.includes('lock'))]);
}
