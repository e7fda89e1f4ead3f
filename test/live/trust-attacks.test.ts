import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, person, policy, unit } from './directory-entries.ts';
import { recordVisit, untilMailsLeft } from './enumeration-record.ts';
import { holdClock, type HeldClock } from './hold-clock.ts';
import type { LdifEntry } from './ldif.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { beginVisit, type Visitor } from './visitor.ts';
import { startWholeService, type WholeService } from './whole-service.ts';

/** Somebody who proves an address, and what they type after that. */
interface Attack {
  readonly address: string;
  /** Everything of it that is typed, under the word that stands for it. */
  readonly typed: Readonly<Record<string, string>>;
  readonly then: (visitor: Visitor, typed: Readonly<Record<string, string>>) => Promise<unknown>;
}

const named = (uid: string, name: string, more: LdifEntry['attributes'] = {}): LdifEntry => {
  const [givenName = '', sn = ''] = name.split(' ');
  return person(uid, { givenName, sn, cn: name, ...more });
};

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

let ldap: OpenLdap;
let clock: HeldClock;
let world: WholeService;

beforeAll(async () => {
  ldap = await startOpenLdap({
    reseda: [
      unit('UMR5149'),
      named('dupont', 'Jeanne Dupont', { mail: 'j.dupont@univ.test' }),
      named('rouge', 'Rosine Rouget', { mail: 'rouget@univ.test', supannListeRouge: 'TRUE' }),
      named('quenouille', 'Zoé Quenouille', {
        mail: 'zoe.quenouille@univ.test',
        supannAutreMail: 'z-other@labo.test',
      }),
      named('own', 'Marc Proprio', { mail: 'marc.own@labo.test' }),
      named('two', 'Marc Proprio', { mail: 'marc.two@labo.test' }),
      named('known', 'Lucie Connue', { mail: 'known-00@labo.test' }),
      ...blockedUids.map((uid) => named(uid, 'Camille Bloqué')),
    ],
    janus: [
      policy('default', { pwdLockout: 'TRUE', pwdMustChange: 'TRUE', pwdMaxAge: '31536000' }),
      account('dupont', { mail: 'j.dupont@univ.test' }),
      account('rouge', { mail: 'rouget@univ.test' }),
      account('own', { mail: 'marc.own@labo.test' }),
      account('two', { mail: 'marc.two@labo.test' }),
      account('known', { mail: 'known-00@labo.test', pwdChangedTime: '20200607080000Z' }),
      ...BLOCKED.map(({ entry }) => entry),
    ],
  });
  clock = holdClock(new Date());
  world = await startWholeService(ldap, clock.variables);
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await ldap[Symbol.asyncDispose]();
  clock[Symbol.dispose]();
});

/** What the attacker got to see, with their address and what they typed taken out. */
async function attack({ address, typed, then }: Attack): Promise<readonly string[]> {
  using visitor = await beginVisit(world);
  const ask = () => visitor.submit('address', { address });
  await visitor.submit('code', { code: await world.codeAfter(address, ask) });
  await then(visitor, typed);
  const words = Object.entries(typed).map(([name, text]) => [text, name] as const);
  const seen = new Map([...words, [address, 'ADDRESS'], [world.url, 'SERVICE']]);
  return recordVisit(visitor, world, seen);
}

/** Says who they are, asks again, and passes on to support. */
const nameThemselves: Attack['then'] = async (visitor, { NAME: name = '' }) => {
  await visitor.choose('answer:other-address:no');
  await visitor.submit('name-and-unit', { name, unit: 'UMR5149' });
  await visitor.type(`Je suis ${name}, UMR5149`);
  await visitor.choose('verdict:done');
  await visitor.choose('answer:screen:unknown');
  await visitor.choose('command:human');
  await visitor.submit('escalation', { remark: 'Merci' });
  await visitor.choose('escalation:send');
  await visitor.type('ma demande');
};

describe('a name and a unit of somebody else', () => {
  it.each([
    {
      what: 'does not fit the name',
      addresses: ['paul.martin@labo.test', 'paul.merlin@labo.test'],
    },
    {
      what: 'fits the given name only',
      addresses: ['jeanne.marti@labo.test', 'jeanne.merli@labo.test'],
    },
    {
      what: 'fits the family name only',
      addresses: ['anne.dupont@labo.test', 'anne.dubois@labo.test'],
    },
    { what: 'holds initials only', addresses: ['jd@labo.test', 'dj@labo.test'] },
    {
      what: 'is of a public mail provider',
      addresses: ['jeanne.dupont@gmail.com', 'jeanne.dubois@gmail.com'],
    },
    {
      what: 'only looks institutional',
      addresses: ['jeanne.dupont@labo.test.evil.example', 'jeanne.dubois@labo.test.evil.example'],
    },
    {
      what: 'is of a domain that ends alike',
      addresses: ['jeanne.dupont@evil-labo.test', 'jeanne.dubois@evil-labo.test'],
    },
    {
      what: 'names somebody behind a plus',
      addresses: ['paul+jeanne.dupont@labo.test', 'paul+jeanne.dubois@labo.test'],
    },
  ])('open nothing to an address that $what', async ({ addresses: [first = '', second = ''] }) => {
    const then: Attack['then'] = async (visitor, { NAME: name = '' }) => {
      await visitor.choose('answer:other-address:no');
      await visitor.submit('name-and-unit', { name, unit: 'UMR5149' });
      await visitor.choose('verdict:done');
    };

    const typed = { NAME: 'Jeanne Dupont' };
    const ofSomebody = await attack({ address: first, typed, then });
    const ofNobody = await attack({ address: second, typed: { NAME: 'Jeanne Dubois' }, then });

    expect(ofSomebody).toEqual(ofNobody);
    expect(ofSomebody.join('\n')).not.toMatch(/univ\.test|j…t@/u);
  });

  it('open nothing in what is passed on to support either', async () => {
    const typed = { NAME: 'Jeanne Dupont' };
    const others = { NAME: 'Jeanne Dubois' };
    const then = nameThemselves;

    const ofSomebody = await attack({ address: 'paul.durand@labo.test', typed, then });
    const ofNobody = await attack({ address: 'paul.durant@labo.test', typed: others, then });

    expect(ofSomebody).toEqual(ofNobody);
    expect(ofSomebody.join('\n')).not.toMatch(/univ\.test|j…t@/u);
  });
});

describe('a record on the red list', () => {
  it('is told to somebody who bears its name as if nobody of that name were in the unit', async () => {
    const ofRedListed = await attack({
      address: 'rosine.rouget@labo.test',
      typed: { NAME: 'Rosine Rouget' },
      then: nameThemselves,
    });
    const ofNobody = await attack({
      address: 'louise.violet@labo.test',
      typed: { NAME: 'Louise Violet' },
      then: nameThemselves,
    });

    expect(ofRedListed).toEqual(ofNobody);
  });
});

describe('another address of the person', () => {
  const FULL = /quenouille@univ\.test/u;

  it.each<Attack & { readonly how: string }>([
    {
      how: 'beside the one that was proved',
      address: 'z-other@labo.test',
      typed: {},
      then: async (visitor) => {
        await visitor.choose('verdict:done');
        await visitor.choose('verdict:cannot');
        await visitor.choose('verdict:escalate');
        await visitor.submit('escalation', { remark: 'Merci' });
        await visitor.choose('escalation:send');
      },
    },
    {
      how: 'on the record that the name leads to',
      address: 'zoe.quenouille@labo.test',
      typed: { NAME: 'Zoé Quenouille' },
      then: nameThemselves,
    },
  ])('is shown masked only, $how', async ({ address, typed, then }) => {
    const seen = (await attack({ address, typed, then })).join('\n');

    expect(seen).toContain('z…e@un….test');
    expect(seen).not.toMatch(FULL);
    for (const { source } of world.mailsTo(address)) {
      expect(source.toString('utf8').replaceAll('=\r\n', '')).not.toMatch(FULL);
    }
  });
});

describe('an address that somebody types who proved another one', () => {
  it('tells them nothing of itself', async () => {
    const then: Attack['then'] = async (visitor, { OTHER: other = '' }) => {
      await visitor.type(`J’ai aussi l’adresse ${other}`);
      await visitor.choose('answer:screen:unknown');
      await visitor.submit('address', { address: other });
      await visitor.choose('verdict:done');
      await visitor.submit('code', { code: '12 34' });
      await visitor.choose('command:back');
      await visitor.choose('command:human');
      await visitor.submit('escalation', { remark: other });
      await visitor.choose('escalation:send');
      // How many mails still wait is told, and is chance.
      await untilMailsLeft(world);
      await visitor.type('mes données');
    };
    const [known, unknown] = [{ OTHER: 'known-00@labo.test' }, { OTHER: 'nobody-0@labo.test' }];

    const ofKnown = await attack({ address: 'marc.own@labo.test', typed: known, then });
    const ofUnknown = await attack({ address: 'marc.two@labo.test', typed: unknown, then });

    expect(ofKnown.length).toBeGreaterThan(100);
    expect(ofKnown).toEqual(ofUnknown);
  });
});

describe('an account that is blocked on purpose', () => {
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
  const told = new Map<string, readonly string[]>();

  beforeAll(async () => {
    for (const [index, { title }] of BLOCKED.entries()) {
      const address = `${blockedUids[index] ?? ''}@labo.test`;
      told.set(title, await attack({ address, typed: {}, then }));
    }
  }, 120_000);

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
