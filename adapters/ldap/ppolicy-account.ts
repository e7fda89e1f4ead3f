import type { Finding } from '../../bot/diagnosis/fact.ts';
import type { AccountLock, AccountPart, JanusAccount } from '../../bot/ports/directories.ts';
import { readState } from './account-state.ts';
import { first, type Entry } from './entry.ts';
import type { PpolicyProfile } from './profile.ts';
import { provesAbsence, readBoolean, readNumber, type Readable } from './readable.ts';
import { readInstant, type Edge } from './read-instant.ts';

/** What is needed to read an account of OpenLDAP. */
export interface PpolicyReading {
  readonly profile: PpolicyProfile;
  readonly timeZone: string;
  readonly readable: Readable;
}

/** A policy attribute that is absent means FALSE, or 0; one that may not be read means nothing. */
function readRule(policy: Entry, attributes: readonly string[], readable: Readable): Finding {
  const value =
    readBoolean(policy, attributes) ?? (provesAbsence(readable, attributes) ? false : undefined);
  if (value === undefined) return 'unknown';
  return value ? 'yes' : 'no';
}

function readSeconds(policy: Entry, attributes: readonly string[]): number | undefined {
  const seconds = readNumber(policy, attributes);
  return seconds === undefined || seconds <= 0 ? undefined : seconds;
}

/** Whether the value, or the lack of one, can be relied upon. */
function isKnown(policy: Entry, attributes: readonly string[], readable: Readable): boolean {
  return first(policy, attributes) !== undefined || provesAbsence(readable, attributes);
}

function readLocks(
  entry: Entry,
  policy: Entry | undefined,
  { profile, timeZone }: PpolicyReading,
): readonly (AccountLock | 'illegible')[] {
  const locks: (AccountLock | 'illegible')[] = [];
  const lockedAt = first(entry, profile.lockedAt);
  if (lockedAt !== undefined) {
    const since = readInstant(lockedAt, 'start', timeZone);
    const durationSeconds = policy && readSeconds(policy, profile.policy.lockoutDuration);
    if (profile.permanentLock.includes(lockedAt)) locks.push({ kind: 'permanent' });
    else locks.push(since === undefined ? 'illegible' : { kind: 'since', since, durationSeconds });
  }
  const lockedUntil = first(entry, profile.lockedUntil);
  if (lockedUntil !== undefined) {
    const until = readInstant(lockedUntil, 'end', timeZone);
    locks.push(until === undefined ? 'illegible' : { kind: 'until', until });
  }
  return locks;
}

/** A lock whose duration may not be read may be over: it is only possible. */
function readIsLockEnforced(
  locks: readonly AccountLock[],
  policy: Entry | undefined,
  { profile, readable }: PpolicyReading,
): Finding {
  if (policy === undefined) return 'unknown';
  const enforced = readRule(policy, profile.policy.lockout, readable);
  const needsDuration = locks.some(({ kind }) => kind === 'since');
  const isDurationKnown = isKnown(policy, profile.policy.lockoutDuration, readable);
  return enforced === 'yes' && needsDuration && !isDurationKnown ? 'unknown' : enforced;
}

/** Marked on the account, and asked for by the policy: one without the other changes nothing. */
function readMustChange(
  entry: Entry,
  policy: Entry | undefined,
  { profile, readable }: PpolicyReading,
): Finding {
  const isMarked = readBoolean(entry, profile.mustChange);
  if (isMarked === undefined) return provesAbsence(readable, profile.mustChange) ? 'no' : 'unknown';
  if (!isMarked) return 'no';
  return policy === undefined ? 'unknown' : readRule(policy, profile.policy.mustChange, readable);
}

function findUnreadable({ profile, readable }: PpolicyReading): readonly AccountPart[] {
  const parts: readonly (readonly [AccountPart, readonly string[]])[] = [
    ['state', profile.state.attribute],
    ['window', [...profile.validFrom, ...profile.validUntil]],
    ['lock', [...profile.lockedAt, ...profile.lockedUntil]],
    ['must-change', profile.mustChange],
    ['password-changed', profile.passwordChangedAt],
    ['last-success', profile.lastSuccess],
  ];
  return parts
    .filter(([, attributes]) => !provesAbsence(readable, attributes))
    .map(([part]) => part);
}

/**
 * Reads an account of OpenLDAP with ppolicy and SupAnn.
 * The policy is the entry of the account's policy, `undefined` when it could not be told or read.
 */
export function toPpolicyAccount(
  entry: Entry,
  policy: Entry | undefined,
  reading: PpolicyReading,
): JanusAccount {
  const { profile, timeZone, readable } = reading;
  const unreadable = new Set(findUnreadable(reading));
  const readDate = (part: AccountPart, attributes: readonly string[], edge: Edge) => {
    const value = first(entry, attributes);
    const date = value === undefined ? undefined : readInstant(value, edge, timeZone);
    if (value !== undefined && date === undefined) unreadable.add(part);
    return date;
  };
  const state = readState(entry, profile.state, timeZone);
  if (state === 'illegible') unreadable.add('state');
  const allLocks = readLocks(entry, policy, reading);
  if (allLocks.includes('illegible')) unreadable.add('lock');
  const locks = allLocks.filter((lock) => lock !== 'illegible');
  const isPolicyKnown = policy !== undefined && isKnown(policy, profile.policy.maxAge, readable);
  if (!isPolicyKnown) unreadable.add('policy');
  return {
    state: state === 'illegible' ? undefined : state,
    validFrom: readDate('window', profile.validFrom, 'start'),
    validUntil: readDate('window', profile.validUntil, 'end'),
    locks,
    isLockEnforced: readIsLockEnforced(locks, policy, reading),
    mustChange: readMustChange(entry, policy, reading),
    passwordChangedAt: readDate('password-changed', profile.passwordChangedAt, 'start'),
    passwordMaxAgeSeconds: policy && readSeconds(policy, profile.policy.maxAge),
    passwordExpired: 'unknown',
    lastSuccessAt: readDate('last-success', profile.lastSuccess, 'start'),
    maxIdleSeconds: policy && readSeconds(policy, profile.policy.maxIdle),
    isPolicyKnown,
    unreadable: [...unreadable],
  };
}
