import { describe, expect, it } from 'vitest';
import type { JanusFact } from '../../bot/diagnosis/fact.ts';
import { toJanusFacts } from '../../bot/enquiry/to-janus-facts.ts';
import { createFactWriter } from '../../bot/enquiry/write-fact.ts';
import type {
  AccountLock,
  AccountPart,
  AccountState,
  JanusAccount,
} from '../../bot/ports/directories.ts';
import { daysFromNow, HEALTHY_ACCOUNT, NOW } from '../fakes/healthy-entries.ts';

const PAST = daysFromNow(-10);
const FUTURE = daysFromNow(10);
const DAY_SECONDS = 24 * 60 * 60;

const read = (...accounts: readonly Partial<JanusAccount>[]) =>
  toJanusFacts(
    accounts.map((differs) => ({ ...HEALTHY_ACCOUNT, ...differs })),
    NOW,
    createFactWriter('janus', NOW),
  );

const inState = (is: AccountState, start?: Date, end?: Date): Partial<JanusAccount> => ({
  state: { is, start, end },
});

const minutesFromNow = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

const since = (minutesAgo: number, minutes: number | undefined): AccountLock => ({
  kind: 'since',
  since: minutesFromNow(-minutesAgo),
  durationSeconds: minutes === undefined ? undefined : minutes * 60,
});

/** The facts that are "yes", apart from those of a healthy account. */
const troubles = (differs: Partial<JanusAccount>) =>
  Object.entries(read(differs))
    .filter(([name, fact]) => fact.finding === 'yes' && name !== 'janus.account')
    .map(([name]) => name.replace('janus.', ''))
    .filter((name) => name !== 'password-set');

describe('the number of accounts', () => {
  it('is told alone when there is none', () => {
    expect(read()).toEqual({
      'janus.account': { finding: 'no', source: 'janus', at: '2026-11-22T09:00:00.000Z' },
    });
  });

  it('is told alone when there are several', () => {
    expect(Object.keys(read({}, {}))).toEqual(['janus.account', 'janus.several-accounts']);
    expect(read({}, {})['janus.several-accounts']?.finding).toBe('yes');
  });

  it('says everything of one that is in order', () => {
    const findings = Object.entries(read({})).map(([name, { finding }]) => [name, finding]);

    expect(Object.fromEntries(findings)).toEqual({
      'janus.account': 'yes',
      'janus.several-accounts': 'no',
      'janus.suspended': 'no',
      'janus.disabled': 'no',
      'janus.expired': 'no',
      'janus.not-open-yet': 'no',
      'janus.grace-period': 'no',
      'janus.locked': 'no',
      'janus.must-change': 'no',
      'janus.password-expired': 'no',
      'janus.idle': 'no',
      'janus.password-set': 'yes',
    });
  });
});

describe('the state of an account', () => {
  it.each<[string, Partial<JanusAccount>, readonly string[]]>([
    ['active', inState('active'), []],
    ['active until later', inState('active', PAST, FUTURE), []],
    ['active, to start later', inState('active', FUTURE), ['not-open-yet']],
    ['active, ended', inState('active', undefined, PAST), ['expired']],
    ['active, ending now', inState('active', undefined, NOW), ['expired']],
    ['active, starting now', inState('active', NOW), []],
    ['opened early', inState('opened-early', FUTURE), []],
    ['opened early, ended', inState('opened-early', undefined, PAST), ['expired']],
    ['in grace', inState('grace', undefined, FUTURE), ['grace-period']],
    ['in grace, ended', inState('grace', undefined, PAST), ['expired']],
    ['prepared', inState('prepared'), ['not-open-yet']],
    ['expired', inState('expired'), ['expired']],
    ['disabled', inState('disabled'), ['disabled']],
    ['suspended', inState('suspended'), ['suspended']],
    ['suspended, ended', inState('suspended', undefined, PAST), ['suspended', 'expired']],
    ['created, ended', inState('created', undefined, PAST), ['expired']],
    ['window to open', { validFrom: FUTURE }, ['not-open-yet']],
    ['window opened', { validFrom: PAST }, []],
    ['window to close', { validUntil: FUTURE }, []],
    ['window closed', { validUntil: PAST }, ['expired']],
    [
      'opened early, window to open',
      { ...inState('opened-early'), validFrom: FUTURE },
      ['not-open-yet'],
    ],
    ['no state, window closed', { state: undefined, validUntil: PAST }, ['expired']],
  ])('%s', (_, differs, expected) => {
    expect(troubles(differs)).toEqual(expected);
  });

  it('says when an account expired, opens or leaves its grace period', () => {
    expect(read(inState('active', undefined, PAST))['janus.expired']?.until).toBe(
      PAST.toISOString(),
    );
    expect(read(inState('prepared', FUTURE))['janus.not-open-yet']?.until).toBe(
      FUTURE.toISOString(),
    );
    expect(read(inState('grace', undefined, FUTURE))['janus.grace-period']?.until).toBe(
      FUTURE.toISOString(),
    );
  });

  it('opens at the later of two starts', () => {
    const later = daysFromNow(20);
    const opensAt = (differs: Partial<JanusAccount>) => read(differs)['janus.not-open-yet']?.until;

    expect(opensAt({ ...inState('active', FUTURE), validFrom: later })).toBe(later.toISOString());
    expect(opensAt({ ...inState('active', later), validFrom: FUTURE })).toBe(later.toISOString());
  });

  it.each<JanusFact>([
    'janus.suspended',
    'janus.disabled',
    'janus.expired',
    'janus.not-open-yet',
    'janus.grace-period',
  ])('leaves %s unknown when the directory gives no state', (name) => {
    expect(read({ state: undefined })[name]).toMatchObject({
      finding: 'unknown',
      reason: 'unreadable',
    });
  });

  it.each<[AccountPart, JanusFact]>([
    ['window', 'janus.expired'],
    ['window', 'janus.not-open-yet'],
    ['lock', 'janus.suspended'],
    ['lock', 'janus.locked'],
    ['policy', 'janus.password-expired'],
    ['policy', 'janus.idle'],
  ])('leaves unknown what rests on the absence of %s: %s', (part, name) => {
    expect(read({ unreadable: [part] })[name]).toMatchObject({
      finding: 'unknown',
      reason: 'unreadable',
    });
  });
});

describe('a lock', () => {
  it.each<[string, readonly AccountLock[], readonly string[]]>([
    ['that an administrator set', [{ kind: 'permanent' }], ['suspended']],
    ['that has no end', [since(5, undefined)], ['locked']],
    ['whose duration is 0', [since(5, 0)], ['locked']],
    ['that is not over', [since(5, 15)], ['locked']],
    ['that is just over', [since(15, 15)], []],
    ['that is over', [since(20, 15)], []],
    ['that starts later', [since(-5, 15)], []],
    ['that starts later and has no end', [since(-5, undefined)], []],
    ['for some minutes', [{ kind: 'until', until: minutesFromNow(2) }], ['locked']],
    ['for some minutes, over', [{ kind: 'until', until: minutesFromNow(-2) }], []],
  ])('%s', (_, locks, expected) => {
    expect(troubles({ locks })).toEqual(expected);
  });

  it.each<[string, readonly AccountLock[], Date | undefined]>([
    ['the end of its duration', [since(5, 15)], minutesFromNow(10)],
    ['its own end', [{ kind: 'until', until: minutesFromNow(2) }], minutesFromNow(2)],
    ['no end', [since(5, undefined)], undefined],
    [
      'the last end',
      [since(5, 15), { kind: 'until', until: minutesFromNow(60) }],
      minutesFromNow(60),
    ],
    ['no end, though another lock has one', [since(5, 15), since(5, undefined)], undefined],
  ])('tells %s', (_, locks, until) => {
    expect(read({ locks })['janus.locked']?.until).toBe(until?.toISOString());
  });

  it.each([
    ['janus.locked', since(5, 15)],
    ['janus.suspended', { kind: 'permanent' }],
  ] as const)('that the policy does not enforce is none: %s', (name, lock) => {
    expect(read({ locks: [lock], isLockEnforced: 'no' })[name]?.finding).toBe('no');
  });

  it.each([
    ['janus.locked', since(5, undefined)],
    ['janus.suspended', { kind: 'permanent' }],
  ] as const)('under a policy that nobody knows is possible: %s', (name, lock) => {
    expect(read({ locks: [lock], isLockEnforced: 'unknown' })[name]).toMatchObject({
      finding: 'unknown',
      reason: 'unreadable',
      possible: true,
    });
  });

  it('that is to start later is none, whatever the policy', () => {
    const facts = read({ locks: [since(-5, undefined)], isLockEnforced: 'unknown' });

    expect(facts['janus.locked']?.finding).toBe('no');
  });

  it('for some minutes does not need the policy', () => {
    const locks: readonly AccountLock[] = [{ kind: 'until', until: minutesFromNow(2) }];

    expect(read({ locks, isLockEnforced: 'unknown' })['janus.locked']?.finding).toBe('yes');
  });
});

describe('a password', () => {
  const day = (days: number) => days * DAY_SECONDS;

  it.each<[string, JanusFact, Partial<JanusAccount>, string]>([
    ['must be changed', 'janus.must-change', { mustChange: 'yes' }, 'yes'],
    ['perhaps has to be changed', 'janus.must-change', { mustChange: 'unknown' }, 'unknown'],
    [
      'is as old as the policy allows',
      'janus.password-expired',
      { passwordMaxAgeSeconds: day(40) },
      'yes',
    ],
    ['is younger', 'janus.password-expired', { passwordMaxAgeSeconds: day(41) }, 'no'],
    ['never expires', 'janus.password-expired', { passwordMaxAgeSeconds: undefined }, 'no'],
    ['never expires', 'janus.password-expired', { passwordMaxAgeSeconds: 0 }, 'no'],
    ['has no date', 'janus.password-expired', { passwordChangedAt: undefined }, 'unknown'],
    [
      'has no date and never expires',
      'janus.password-expired',
      { passwordChangedAt: undefined, passwordMaxAgeSeconds: 0 },
      'no',
    ],
    [
      'has no known policy',
      'janus.password-expired',
      { isPolicyKnown: false, passwordMaxAgeSeconds: undefined },
      'unknown',
    ],
    [
      'has expired as the directory computes it',
      'janus.password-expired',
      { passwordExpired: 'yes' },
      'yes',
    ],
    [
      'has not expired as the directory computes it',
      'janus.password-expired',
      { passwordExpired: 'no', passwordMaxAgeSeconds: 1 },
      'no',
    ],
    ['was used too long ago', 'janus.idle', { maxIdleSeconds: day(2) }, 'yes'],
    ['was used not long ago', 'janus.idle', { maxIdleSeconds: day(3) }, 'no'],
    ['may rest for ever', 'janus.idle', { maxIdleSeconds: undefined }, 'no'],
    ['has no last use', 'janus.idle', { lastSuccessAt: undefined }, 'unknown'],
    [
      'rests under no known policy',
      'janus.idle',
      { isPolicyKnown: false, maxIdleSeconds: undefined },
      'unknown',
    ],
    ['was changed once', 'janus.password-set', { lastSuccessAt: undefined }, 'yes'],
    ['was used once', 'janus.password-set', { passwordChangedAt: undefined }, 'yes'],
    [
      'left no trace',
      'janus.password-set',
      { passwordChangedAt: undefined, lastSuccessAt: undefined },
      'unknown',
    ],
    [
      'is not the person’s on an account not taken over',
      'janus.password-set',
      inState('created'),
      'no',
    ],
  ])('%s: %s', (_, name, differs, expected) => {
    expect(read(differs)[name]?.finding).toBe(expected);
  });
});
