import { describe, expect, it } from 'vitest';
import { toActiveDirectoryAccount } from '../../../adapters/ldap/active-directory-account.ts';
import { readProfile } from '../../../adapters/ldap/read-profile.ts';
import { toReadable } from '../../../adapters/ldap/readable.ts';
import { toEntry } from './to-entry.ts';

type Attributes = Readonly<Record<string, string | readonly string[]>>;

const { janus } = readProfile('active-directory');
/** 2024-11-20 08:00 UTC. */
const DATE = '133765632000000000';
const NEVER = '9223372036854775807';
const DOMAIN = { lockoutDuration: '-9000000000', maxPwdAge: '-36288000000000' };
const PLAIN = { userAccountControl: '512', 'msDS-User-Account-Control-Computed': '0' };

function read(attributes: Attributes, policy?: Attributes, hidden: readonly string[] = []) {
  if (janus.kind !== 'active-directory') throw new Error('another profile');
  const readable = toReadable(janus.readable.filter((name) => !hidden.includes(name)));
  const entry = toEntry(attributes);
  return toActiveDirectoryAccount(entry, policy && toEntry(policy), { profile: janus, readable });
}

describe('an account of Active Directory', () => {
  it.each([
    ['512', 'active'],
    ['514', 'disabled'],
    ['66048', 'active'],
  ])('has its state from userAccountControl %s', (userAccountControl, is) => {
    expect(read({ userAccountControl }).state?.is).toBe(is);
  });

  it('has no state without userAccountControl', () => {
    expect(read({}).state).toBeUndefined();
  });

  it.each([
    ['0', undefined],
    [NEVER, undefined],
    [DATE, '2024-11-20T08:00:00.000Z'],
  ])('ends at accountExpires %s', (accountExpires, expected) => {
    expect(read({ accountExpires }).validUntil?.toISOString()).toBe(expected);
  });

  it.each([
    ['locked now', { lockoutTime: DATE, 'msDS-User-Account-Control-Computed': '16' }, 1],
    ['locked once', { lockoutTime: DATE, 'msDS-User-Account-Control-Computed': '0' }, 0],
    ['locked, as far as the time tells', { lockoutTime: DATE }, 1],
    ['not locked', { lockoutTime: '0' }, 0],
    ['never locked', {}, 0],
  ])('is %s', (_, attributes, locks) => {
    expect(read(attributes, DOMAIN).locks).toHaveLength(locks);
  });

  it.each([
    [DOMAIN, 900],
    [{ 'msDS-LockoutDuration': '-18000000000', lockoutDuration: '-9000000000' }, 1800],
    [{ lockoutDuration: '0' }, undefined],
    [{ lockoutDuration: '-9223372036854775808' }, undefined],
  ])('is locked for the time of its policy %j', (policy, durationSeconds) => {
    const account = read({ lockoutTime: DATE }, policy);

    const since = new Date('2024-11-20T08:00:00Z');
    expect(account.locks).toEqual([{ kind: 'since', since, durationSeconds }]);
  });

  it('may be locked when neither the computed flags nor the policy can be read', () => {
    expect(read({ lockoutTime: DATE }).isLockEnforced).toBe('unknown');
    expect(read({ lockoutTime: DATE }, DOMAIN).isLockEnforced).toBe('yes');
  });

  it('must change its password when it was never set', () => {
    const flags = { ...PLAIN, 'msDS-User-Account-Control-Computed': '8388608' };
    const account = read({ ...flags, pwdLastSet: '0' }, DOMAIN);

    expect(account).toMatchObject({ mustChange: 'yes', passwordExpired: 'no' });
    expect(account.passwordChangedAt).toBeUndefined();
  });

  it('says itself that its password has expired', () => {
    const flags = { ...PLAIN, 'msDS-User-Account-Control-Computed': '8388608' };

    expect(read({ ...flags, pwdLastSet: DATE }).passwordExpired).toBe('yes');
    expect(read({ ...PLAIN, pwdLastSet: DATE }).passwordExpired).toBe('no');
    expect(read({ pwdLastSet: DATE }).passwordExpired).toBe('unknown');
  });

  it.each([
    [DOMAIN, '512', 3_628_800],
    [{ 'msDS-MaximumPasswordAge': '-8640000000000', ...DOMAIN }, '512', 864_000],
    [{ maxPwdAge: '0' }, '512', undefined],
    [{ maxPwdAge: '-9223372036854775808' }, '512', undefined],
    [DOMAIN, '66048', undefined],
  ])('has a password of that age: %j, flags %s', (policy, userAccountControl, expected) => {
    const account = read({ userAccountControl, pwdLastSet: DATE }, policy);

    expect(account.passwordMaxAgeSeconds).toBe(expected);
    expect(account.isPolicyKnown).toBe(true);
    expect(account.passwordChangedAt?.toISOString()).toBe('2024-11-20T08:00:00.000Z');
  });

  it.each([
    ['userAccountControl', 'state'],
    ['accountExpires', 'window'],
    ['lockoutTime', 'lock'],
    ['msDS-User-Account-Control-Computed', 'lock'],
    ['pwdLastSet', 'must-change'],
    ['lastLogonTimestamp', 'last-success'],
  ])('proves nothing by the absence of %s when it may not be read', (attribute, part) => {
    expect(read({}, DOMAIN, [attribute]).unreadable).toContain(part);
  });

  it('may have to change its password when that may not be read', () => {
    expect(read({}, DOMAIN, ['pwdLastSet']).mustChange).toBe('unknown');
  });
});
