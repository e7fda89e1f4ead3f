import type { JanusAccount } from '../ports/directories.ts';
import { NO, UNREADABLE, YES, type Judgement } from './write-fact.ts';

/** Whether so many seconds have passed since; no limit in a policy that is known means never. */
function judgeAge(since: Date | undefined, limitSeconds: number | undefined, now: Date): Judgement {
  if (limitSeconds === undefined || limitSeconds === 0) return NO;
  if (since === undefined) return UNREADABLE;
  return since.getTime() + limitSeconds * 1000 <= now.getTime() ? YES : NO;
}

const isPolicyReadable = ({ isPolicyKnown, unreadable }: JanusAccount) =>
  isPolicyKnown && !unreadable.includes('policy');

/** What the directory computes itself comes before what we compute. */
export function judgePasswordExpired(account: JanusAccount, now: Date): Judgement {
  if (account.passwordExpired !== 'unknown') return { finding: account.passwordExpired };
  if (!isPolicyReadable(account)) return UNREADABLE;
  return judgeAge(account.passwordChangedAt, account.passwordMaxAgeSeconds, now);
}

export function judgeIdle(account: JanusAccount, now: Date): Judgement {
  if (!isPolicyReadable(account)) return UNREADABLE;
  return judgeAge(account.lastSuccessAt, account.maxIdleSeconds, now);
}

/**
 * Whether a password was ever set. An account that was created and not yet taken over has none of the person's;
 * elsewhere a missing date proves nothing (imports, passwords older than the policy), so the person is asked.
 */
export function judgePasswordSet(account: JanusAccount): Judgement {
  if (account.state?.is === 'created') return NO;
  const { passwordChangedAt, lastSuccessAt } = account;
  return passwordChangedAt === undefined && lastSuccessAt === undefined ? UNREADABLE : YES;
}
