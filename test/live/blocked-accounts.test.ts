import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attackOn, type Attack } from './attack.ts';
import { account, person, policy, unit } from './directory-entries.ts';
import { holdClock, type HeldClock } from './hold-clock.ts';
import type { LdifEntry } from './ldif.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { startWholeService, type WholeService } from './whole-service.ts';

const locked = (uid: string, compte: string, more: LdifEntry['attributes'] = {}): LdifEntry =>
  account(uid, { supannRessourceEtatDate: `{COMPTE}${compte}`, ...more });

/** Accounts that are blocked on purpose, each in another way and at another time. */
const BLOCKED: readonly { readonly title: string; readonly entry: LdifEntry }[] = [
  {
    title: 'suspended by an administrator',
    entry: locked('blocked-1', 'S:SupannVerrouAdministratif:20130102:'),
  },
  {
    title: 'suspended for a technical reason',
    entry: locked('blocked-2', 'S:SupannVerrouTechnique:20130203:'),
  },
  {
    title: 'locked for good',
    entry: account('blocked-3', { pwdAccountLockedTime: '000001010000Z' }),
  },
  { title: 'disabled', entry: locked('blocked-4', 'I:SupannInactif:20130304:20130405') },
  { title: 'to be deleted', entry: locked('blocked-5', 'I:SupannSupprCompte::20130506') },
  {
    title: 'suspended, its password expired',
    entry: locked('blocked-6', 'S:SupannVerrouTechnique::', { pwdChangedTime: '20200607080000Z' }),
  },
  {
    title: 'disabled, its password to be changed',
    entry: locked('blocked-7', 'I:SupannInactif::', { pwdReset: 'TRUE' }),
  },
];

const blockedUids = BLOCKED.map((_, index) => `blocked-${String(index + 1)}`);

const then: Attack['then'] = async (visitor) => {
  await visitor.choose('verdict:done');
  await visitor.choose('command:english');
  await visitor.choose('verdict:done');
  await visitor.choose('verdict:cannot');
  await visitor.choose('verdict:escalate');
  await visitor.choose('command:french');
  await visitor.choose('command:human');
  await visitor.choose('verdict:else');
  await visitor.choose('answer:screen:janus-password');
  await visitor.choose('command:restart');
  await visitor.choose('for-whom:me');
  await visitor.type('mon compte Janus est verrouillé');
  await visitor.type('mes données');
};
let ldap: OpenLdap;
let clock: HeldClock;
let world: WholeService;
const told = new Map<string, readonly string[]>();

beforeAll(async () => {
  ldap = await startOpenLdap({
    reseda: [
      unit('UMR5149'),
      ...blockedUids.map((uid) => person(uid, { givenName: 'Camille', sn: 'Bloqué' })),
    ],
    janus: [
      policy('default', { pwdLockout: 'TRUE', pwdMustChange: 'TRUE', pwdMaxAge: '31536000' }),
      ...BLOCKED.map(({ entry }) => entry),
    ],
  });
  clock = holdClock(new Date());
  world = await startWholeService(ldap, clock.variables);
  for (const [index, { title }] of BLOCKED.entries()) {
    const address = `${blockedUids[index] ?? ''}@labo.test`;
    told.set(title, await attackOn(world, { address, typed: {}, then }));
  }
}, 400_000);

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await ldap[Symbol.asyncDispose]();
  clock[Symbol.dispose]();
});

describe('an account that is blocked on purpose', () => {
  it.each(BLOCKED.slice(1))(
    'is told word for word as any other, when it is $title',
    ({ title }) => {
      expect(told.get(title)?.length).toBeGreaterThan(100);
      expect(told.get(title)).toEqual(told.get(BLOCKED[0]?.title ?? ''));
    },
  );

  it.each(BLOCKED)('is told without state, date or reason, when it is $title', ({ title }) => {
    const said = told
      .get(title)
      ?.filter((line) => line.startsWith('{'))
      .join('\n');

    expect(said).toMatch(/n’est pas utilisable actuellement/u);
    expect(said).toMatch(/cannot be used/u);
    expect(said).not.toMatch(/suspend|désactiv|disabled|supprim|\b(?:2013|2020)|J17|J22/u);
  });
});
