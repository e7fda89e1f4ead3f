import { describe, expect, it } from 'vitest';
import { toPpolicyAccount } from '../../../adapters/ldap/ppolicy-account.ts';
import { readProfile } from '../../../adapters/ldap/read-profile.ts';
import { toReadable } from '../../../adapters/ldap/readable.ts';
import { toEntry } from './to-entry.ts';

type Attributes = Readonly<Record<string, string | readonly string[]>>;

const { janus, timeZone } = readProfile('supann');
const STRICT = {
  pwdAttribute: 'userPassword',
  pwdLockout: 'TRUE',
  pwdLockoutDuration: '900',
  pwdMustChange: 'TRUE',
  pwdMaxAge: '31536000',
  pwdMaxIdle: '15552000',
};

function toAccount(
  attributes: Attributes,
  policy: Attributes | undefined,
  hidden: readonly string[],
) {
  if (janus.kind !== 'ppolicy') throw new Error('another profile');
  const readable = toReadable(janus.readable.filter((name) => !hidden.includes(name)));
  const reading = { profile: janus, timeZone, readable };
  return toPpolicyAccount(toEntry(attributes), policy && toEntry(policy), reading);
}

const read = (
  attributes: Attributes,
  policy: Attributes = STRICT,
  hidden: readonly string[] = [],
) => toAccount(attributes, policy, hidden);

const readWithoutPolicy = (attributes: Attributes) => toAccount(attributes, undefined, []);

const stateOf = (value: string | readonly string[]) => read({ supannRessourceEtatDate: value });

describe('the state of an account', () => {
  it.each([
    ['A:SupannActif', 'active'],
    ['A:SupannAnticipe', 'opened-early'],
    ['A:SupannSursis', 'grace'],
    ['A:', 'active'],
    ['A:SomethingLocal', 'active'],
    ['I:SupannCree', 'created'],
    ['I:SupannPrecree', 'prepared'],
    ['I:SupannExpire', 'expired'],
    ['I:SupannInactif', 'disabled'],
    ['I:SupannSupprDonnees', 'disabled'],
    ['I:SupannSupprCompte', 'disabled'],
    ['S:SupannVerrouille', 'suspended'],
    ['S:SupannVerrouAdministratif', 'suspended'],
    ['S:SupannVerrouTechnique', 'suspended'],
    ['S:', 'suspended'],
    ['a:supannactif', 'active'],
  ])('%s is read', (state, expected) => {
    const account = stateOf(`{COMPTE}${state}::`);

    expect(account.state).toEqual({ is: expected, start: undefined, end: undefined });
    expect(account.unreadable).toEqual([]);
  });

  it('has a start and an end', () => {
    const { state } = stateOf('{COMPTE}A:SupannActif:20260101:20261231');

    expect(state?.start?.toISOString()).toBe('2025-12-31T23:00:00.000Z');
    expect(state?.end?.toISOString()).toBe('2026-12-31T22:59:59.999Z');
  });

  it('has a start and an end to the second', () => {
    const { state } = stateOf('{COMPTE}A:SupannActif:20260101080000Z:20261231235959Z');

    expect(state?.start?.toISOString()).toBe('2026-01-01T08:00:00.000Z');
    expect(state?.end?.toISOString()).toBe('2026-12-31T23:59:59.000Z');
  });

  it('is that of the account, not of the mailbox', () => {
    const { state } = stateOf(['{MAIL}I:SupannExpire::', '{compte}A:SupannActif::']);

    expect(state?.is).toBe('active');
  });

  it('is not told by a value of another resource', () => {
    const account = stateOf('{MAIL}A:SupannActif::');

    expect(account.state).toBeUndefined();
    expect(account.unreadable).toEqual([]);
  });

  it.each([
    '{COMPTE}',
    '{COMPTE}X:SupannActif::',
    '{COMPTE}I:SomethingLocal::',
    '{COMPTE}A:SupannActif:soon:',
    '{COMPTE}A:SupannActif::20260231',
    ['{COMPTE}A:SupannActif::', '{COMPTE}S:SupannVerrouille::'],
  ])('is unreadable in %s', (value) => {
    const account = stateOf(value);

    expect(account.state).toBeUndefined();
    expect(account.unreadable).toEqual(['state']);
  });
});

describe('the locks of an account', () => {
  it.each(['000001010000Z', '00000101000000Z'])('are permanent by %s', (value) => {
    expect(read({ pwdAccountLockedTime: value }).locks).toEqual([{ kind: 'permanent' }]);
  });

  it.each([
    ['900', 900],
    ['0', undefined],
    [[], undefined],
  ])('last as long as the policy says: %j', (pwdLockoutDuration, durationSeconds) => {
    const policy = { ...STRICT, pwdLockoutDuration };
    const account = read({ pwdAccountLockedTime: '20261122080000Z' }, policy);

    const since = new Date('2026-11-22T08:00:00Z');
    expect(account.locks).toEqual([{ kind: 'since', since, durationSeconds }]);
    expect(account.isLockEnforced).toBe('yes');
  });

  it('may also be temporary until a moment', () => {
    const account = read({ pwdAccountTmpLockoutEnd: '20261122080500Z' });

    const until = new Date('2026-11-22T08:05:00Z');
    expect(account.locks).toEqual([{ kind: 'until', until }]);
  });

  it.each([
    ['TRUE', 'yes'],
    ['FALSE', 'no'],
    [[], 'no'],
  ])('count when the policy enforces them: pwdLockout %j', (pwdLockout, expected) => {
    const account = read({ pwdAccountLockedTime: '000001010000Z' }, { ...STRICT, pwdLockout });

    expect(account.isLockEnforced).toBe(expected);
  });

  it('are only possible without a policy', () => {
    const account = readWithoutPolicy({ pwdAccountLockedTime: '20261122080000Z' });

    expect(account.locks).toHaveLength(1);
    expect(account.isLockEnforced).toBe('unknown');
    expect(account.isPolicyKnown).toBe(false);
  });

  it('are only possible when the rule, or how long they last, may not be read', () => {
    const locked = { pwdAccountLockedTime: '20261122080000Z' };
    const ruleless = { ...STRICT, pwdLockout: [] };
    const endless = { ...STRICT, pwdLockoutDuration: [] };

    expect(read(locked, ruleless, ['pwdLockout']).isLockEnforced).toBe('unknown');
    expect(read(locked, endless, ['pwdLockoutDuration']).isLockEnforced).toBe('unknown');
  });

  it('are unreadable when the time is none', () => {
    const account = read({ pwdAccountLockedTime: 'yesterday' });

    expect(account.locks).toEqual([]);
    expect(account.unreadable).toEqual(['lock']);
  });
});

describe('the password of an account', () => {
  it.each([
    ['TRUE', 'TRUE', 'yes'],
    ['TRUE', 'FALSE', 'no'],
    ['TRUE', [], 'no'],
    ['FALSE', 'TRUE', 'no'],
    [[], 'TRUE', 'no'],
  ])('must be changed: marked %j, policy %j', (pwdReset, pwdMustChange, expected) => {
    expect(read({ pwdReset }, { ...STRICT, pwdMustChange }).mustChange).toBe(expected);
  });

  it('may have to be changed when the mark, the rule or the policy may not be read', () => {
    const ruleless = { ...STRICT, pwdMustChange: [] };

    expect(read({}, STRICT, ['pwdReset']).mustChange).toBe('unknown');
    expect(read({ pwdReset: 'TRUE' }, ruleless, ['pwdMustChange']).mustChange).toBe('unknown');
    expect(readWithoutPolicy({ pwdReset: 'TRUE' }).mustChange).toBe('unknown');
  });

  it.each([
    ['31536000', 31_536_000],
    ['0', undefined],
    [[], undefined],
  ])('expires after the age of the policy: %j', (pwdMaxAge, expected) => {
    const account = read({ pwdChangedTime: '20260101000000Z' }, { ...STRICT, pwdMaxAge });

    expect(account.passwordChangedAt?.toISOString()).toBe('2026-01-01T00:00:00.000Z');
    expect(account.passwordMaxAgeSeconds).toBe(expected);
    expect(account.isPolicyKnown).toBe(true);
  });

  it('may expire when the age may not be read', () => {
    const account = read({}, { ...STRICT, pwdMaxAge: [] }, ['pwdMaxAge']);

    expect(account).toMatchObject({ isPolicyKnown: false, unreadable: ['policy'] });
  });

  it.each([
    [{ pwdLastSuccess: '20260601000000Z' }, 6],
    [{ authTimestamp: '20260501000000Z' }, 5],
    [{ pwdLastSuccess: '20260601000000Z', authTimestamp: '20260501000000Z' }, 6],
  ])('was used last at %j', (attributes, month) => {
    const account = read(attributes);

    expect((account.lastSuccessAt?.getUTCMonth() ?? NaN) + 1).toBe(month);
    expect(account.maxIdleSeconds).toBe(15_552_000);
  });
});

describe('an account', () => {
  it('has a window of validity', () => {
    const account = read({ pwdStartTime: '20260101000000Z', pwdEndTime: '20261231235959Z' });

    expect(account.validFrom?.toISOString()).toBe('2026-01-01T00:00:00.000Z');
    expect(account.validUntil?.toISOString()).toBe('2026-12-31T23:59:59.000Z');
  });

  it('says nothing, and is readable, when the entry says nothing', () => {
    expect(read({})).toMatchObject({
      state: undefined,
      locks: [],
      mustChange: 'no',
      passwordChangedAt: undefined,
      passwordExpired: 'unknown',
      lastSuccessAt: undefined,
      unreadable: [],
    });
  });

  it.each([
    ['supannRessourceEtatDate', ['state']],
    ['pwdStartTime', ['window']],
    ['pwdEndTime', ['window']],
    ['pwdAccountLockedTime', ['lock']],
    ['pwdAccountTmpLockoutEnd', ['lock']],
    ['pwdReset', ['must-change']],
    ['pwdChangedTime', ['password-changed']],
    ['pwdLastSuccess', ['last-success']],
  ])('proves nothing by the absence of %s when it may not be read', (attribute, parts) => {
    expect(read({}, STRICT, [attribute]).unreadable).toEqual(parts);
  });

  it.each([
    ['pwdChangedTime', 'password-changed'],
    ['pwdEndTime', 'window'],
    ['pwdLastSuccess', 'last-success'],
  ])('concludes nothing from a %s that is no date', (attribute, part) => {
    expect(read({ [attribute]: 'soon' }).unreadable).toEqual([part]);
  });
});
