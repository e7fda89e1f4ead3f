import type { Fact, Facts, JanusFact } from '../diagnosis/fact.ts';
import type { JanusAccount } from '../ports/directories.ts';
import { judgeLocked } from './judge-locked.ts';
import {
  judgeDisabled,
  judgeExpired,
  judgeGracePeriod,
  judgeNotOpenYet,
  judgeSuspended,
} from './account-opening.ts';
import { judgeIdle, judgePasswordExpired, judgePasswordSet } from './account-password.ts';
import { NO, YES, type Judgement, type WriteFact } from './write-fact.ts';

type Judge = (account: JanusAccount, now: Date) => Judgement;

const JUDGES = [
  ['janus.suspended', judgeSuspended],
  ['janus.disabled', judgeDisabled],
  ['janus.expired', judgeExpired],
  ['janus.not-open-yet', judgeNotOpenYet],
  ['janus.grace-period', judgeGracePeriod],
  ['janus.locked', judgeLocked],
  ['janus.must-change', ({ mustChange }) => ({ finding: mustChange })],
  ['janus.password-expired', judgePasswordExpired],
  ['janus.idle', judgeIdle],
  ['janus.password-set', judgePasswordSet],
] as const satisfies readonly (readonly [JanusFact, Judge])[];

/** Reads what the accounts of one person say now. Of several accounts nothing more is told than that they are several. */
export function toJanusFacts(
  accounts: readonly JanusAccount[],
  now: Date,
  write: WriteFact,
): Facts {
  const [account, ...others] = accounts;
  if (account === undefined) return { 'janus.account': write(NO) };
  if (others.length > 0) {
    return { 'janus.account': write(YES), 'janus.several-accounts': write(YES) };
  }
  const facts: Partial<Record<JanusFact, Fact>> = {
    'janus.account': write(YES),
    'janus.several-accounts': write(NO),
  };
  for (const [name, judge] of JUDGES) facts[name] = write(judge(account, now));
  return facts;
}
