import type { AccountState, JanusAccount } from '../ports/directories.ts';
import { anyOf } from './any-of.ts';
import { NO, toPresence, UNREADABLE, type Judgement } from './write-fact.ts';

const canReadWindow = ({ unreadable }: JanusAccount) => !unreadable.includes('window');

/** A date that may not be read could be any date. */
function judgeDate(
  date: Date | undefined,
  isReadable: boolean,
  holds: (date: Date) => boolean,
): Judgement {
  if (date === undefined) return toPresence(false, isReadable);
  return holds(date) ? { finding: 'yes', until: date } : NO;
}

function judgeState({ state }: JanusAccount, is: AccountState): Judgement {
  if (state === undefined) return UNREADABLE;
  return { finding: state.is === is ? 'yes' : 'no' };
}

/** An end that has passed counts whatever the state says: nobody may have rewritten the state yet. */
export function judgeExpired(account: JanusAccount, now: Date): Judgement {
  const hasPassed = (end: Date) => end <= now;
  return anyOf([
    judgeDate(account.state?.end, account.state !== undefined, hasPassed),
    judgeDate(account.validUntil, canReadWindow(account), hasPassed),
    judgeState(account, 'expired'),
  ]);
}

/** Of two starts that are to come, the later one has to be waited for. */
const byStart = (one: Judgement, other: Judgement) =>
  (other.until?.getTime() ?? 0) - (one.until?.getTime() ?? 0);

/** An account that was opened early works before its start. */
export function judgeNotOpenYet(account: JanusAccount, now: Date): Judgement {
  const { state, validFrom } = account;
  const isToCome = (start: Date) => start > now;
  const start = state?.is === 'opened-early' ? undefined : state?.start;
  const starts = [
    judgeDate(validFrom, canReadWindow(account), isToCome),
    judgeDate(start, state !== undefined, isToCome),
  ];
  return anyOf([...starts.toSorted(byStart), judgeState(account, 'prepared')]);
}

/** Works for now. An end that has passed makes it expired instead. */
export function judgeGracePeriod(account: JanusAccount, now: Date): Judgement {
  if (judgeExpired(account, now).finding === 'yes') return NO;
  const judgement = judgeState(account, 'grace');
  return judgement.finding === 'yes' ? { ...judgement, until: account.state?.end } : judgement;
}

export function judgeDisabled(account: JanusAccount): Judgement {
  return judgeState(account, 'disabled');
}

/** The reason is not known; a lock without an end that an administrator set is one too. */
export function judgeSuspended(account: JanusAccount): Judgement {
  return anyOf([judgeState(account, 'suspended'), judgePermanentLock(account)]);
}

function judgePermanentLock({ locks, isLockEnforced, unreadable }: JanusAccount): Judgement {
  if (!locks.some(({ kind }) => kind === 'permanent')) {
    return toPresence(false, !unreadable.includes('lock'));
  }
  return { finding: isLockEnforced, isPossible: isLockEnforced === 'unknown' };
}
