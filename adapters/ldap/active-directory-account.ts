import type { Finding } from '../../bot/diagnosis/fact.ts';
import type { AccountLock, AccountPart, JanusAccount } from '../../bot/ports/directories.ts';
import { first, type Entry } from './entry.ts';
import type { ActiveDirectoryProfile } from './profile.ts';
import { provesAbsence, readNumber, type Readable } from './readable.ts';
import { readFiletime, readIntervalSeconds } from './read-instant.ts';

/** What is needed to read an account of Active Directory. */
export interface ActiveDirectoryReading {
  readonly profile: ActiveDirectoryProfile;
  readonly readable: Readable;
}

const DISABLED = 0x2;
const NEVER_EXPIRES = 0x10000;
const LOCKED_NOW = 0x10;
const EXPIRED_NOW = 0x800000;

const has = (flags: number | undefined, bit: number): boolean =>
  flags !== undefined && (flags & bit) !== 0;

function readDate(entry: Entry, attributes: readonly string[]): Date | undefined {
  const value = first(entry, attributes);
  return value === undefined ? undefined : readFiletime(value);
}

function readSpan(policy: Entry | undefined, attributes: readonly string[]): number | undefined {
  const value = policy && first(policy, attributes);
  return value === undefined ? undefined : readIntervalSeconds(value);
}

/** The computed bit is the domain's own answer; without it, the time of the lock has to do. */
function readLocks(
  entry: Entry,
  policy: Entry | undefined,
  { profile }: ActiveDirectoryReading,
): readonly AccountLock[] {
  const computed = readNumber(entry, profile.controlComputed);
  const since = readDate(entry, profile.lockedAt);
  const durationSeconds = readSpan(policy, profile.policy.lockoutDuration);
  const isLocked = computed === undefined ? since !== undefined : has(computed, LOCKED_NOW);
  return isLocked ? [{ kind: 'since', since: since ?? new Date(0), durationSeconds }] : [];
}

function readMustChange(entry: Entry, { profile, readable }: ActiveDirectoryReading): Finding {
  const setAt = first(entry, profile.passwordSetAt);
  if (setAt === undefined) return provesAbsence(readable, profile.passwordSetAt) ? 'no' : 'unknown';
  return setAt === '0' ? 'yes' : 'no';
}

/** The bit of an expired password is also set where it must be changed, which is the cause and is told instead. */
function readExpired(computed: number | undefined, mustChange: Finding): Finding {
  if (computed === undefined) return 'unknown';
  return has(computed, EXPIRED_NOW) && mustChange !== 'yes' ? 'yes' : 'no';
}

function readState(control: number | undefined): JanusAccount['state'] {
  if (control === undefined) return undefined;
  return {
    is: has(control, DISABLED) ? 'disabled' : 'active',
    start: undefined,
    end: undefined,
  };
}

function findUnreadable(
  isPolicyKnown: boolean,
  { profile, readable }: ActiveDirectoryReading,
): readonly AccountPart[] {
  const parts: readonly (readonly [AccountPart, readonly string[]])[] = [
    ['state', profile.control],
    ['window', profile.validUntil],
    ['lock', [...profile.lockedAt, ...profile.controlComputed]],
    ['must-change', profile.passwordSetAt],
    ['password-changed', profile.passwordSetAt],
    ['last-success', profile.lastSuccess],
  ];
  const hidden = parts.filter(([, attributes]) => !provesAbsence(readable, attributes));
  return [...hidden.map(([part]) => part), ...(isPolicyKnown ? [] : ['policy' as const])];
}

/**
 * Reads an account of Active Directory. The policy is the entry of the account's password settings object, or of
 * the domain; `undefined` when it could not be told or read.
 */
export function toActiveDirectoryAccount(
  entry: Entry,
  policy: Entry | undefined,
  reading: ActiveDirectoryReading,
): JanusAccount {
  const { profile } = reading;
  const control = readNumber(entry, profile.control);
  const computed = readNumber(entry, profile.controlComputed);
  const mustChange = readMustChange(entry, reading);
  const isPolicyKnown = policy !== undefined && first(policy, profile.policy.maxAge) !== undefined;
  return {
    state: readState(control),
    validFrom: undefined,
    validUntil: readDate(entry, profile.validUntil),
    locks: readLocks(entry, policy, reading),
    isLockEnforced: computed !== undefined || policy !== undefined ? 'yes' : 'unknown',
    mustChange,
    passwordChangedAt: readDate(entry, profile.passwordSetAt),
    passwordMaxAgeSeconds: has(control, NEVER_EXPIRES)
      ? undefined
      : readSpan(policy, profile.policy.maxAge),
    passwordExpired: readExpired(computed, mustChange),
    lastSuccessAt: readDate(entry, profile.lastSuccess),
    maxIdleSeconds: undefined,
    isPolicyKnown,
    unreadable: findUnreadable(isPolicyKnown, reading),
  };
}
