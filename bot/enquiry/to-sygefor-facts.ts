import type { Facts } from '../diagnosis/fact.ts';
import type { SygeforAccount } from '../ports/directories.ts';
import { NO, toPresence, YES, type WriteFact } from './write-fact.ts';

/** The account that is furthest: an old one under another address must not hide a profile that is saved. */
function findFurthest(accounts: readonly SygeforAccount[]): SygeforAccount | undefined {
  return (
    accounts.find(({ isActive, isProfileSaved }) => isActive && isProfileSaved) ??
    accounts.find(({ isActive }) => isActive) ??
    accounts[0]
  );
}

/** Reads what Sygefor says of the person's addresses. Without an account, nothing else is told. */
export function toSygeforFacts(accounts: readonly SygeforAccount[], write: WriteFact): Facts {
  const account = findFurthest(accounts);
  if (account === undefined) return { 'sygefor.account': write(NO) };
  return {
    'sygefor.account': write(YES),
    'sygefor.active': write(toPresence(account.isActive, true)),
    'sygefor.profile-saved': write(toPresence(account.isProfileSaved, true)),
  };
}
