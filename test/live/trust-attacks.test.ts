import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, person, policy, unit } from './directory-entries.ts';
import { attackOn, type Attack } from './attack.ts';
import { untilMailsLeft } from './enumeration-record.ts';
import { holdClock, type HeldClock } from './hold-clock.ts';
import type { LdifEntry } from './ldif.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { startWholeService, type WholeService } from './whole-service.ts';

const named = (uid: string, name: string, more: LdifEntry['attributes'] = {}): LdifEntry => {
  const [givenName = '', sn = ''] = name.split(' ');
  return person(uid, { givenName, sn, cn: name, ...more });
};

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
    ],
    janus: [
      policy('default', { pwdMaxAge: '31536000' }),
      account('dupont', { mail: 'j.dupont@univ.test' }),
      account('rouge', { mail: 'rouget@univ.test' }),
      account('own', { mail: 'marc.own@labo.test' }),
      account('two', { mail: 'marc.two@labo.test' }),
      account('known', { mail: 'known-00@labo.test', pwdChangedTime: '20200607080000Z' }),
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
    const ofSomebody = await attackOn(world, { address: first, typed, then });
    const ofNobody = await attackOn(world, {
      address: second,
      typed: { NAME: 'Jeanne Dubois' },
      then,
    });

    expect(ofSomebody).toEqual(ofNobody);
    expect(ofSomebody.join('\n')).not.toMatch(/univ\.test|j…t@/u);
  });

  it('open nothing in what is passed on to support either', async () => {
    const typed = { NAME: 'Jeanne Dupont' };
    const others = { NAME: 'Jeanne Dubois' };
    const then = nameThemselves;

    const ofSomebody = await attackOn(world, { address: 'paul.durand@labo.test', typed, then });
    const ofNobody = await attackOn(world, {
      address: 'paul.durant@labo.test',
      typed: others,
      then,
    });

    expect(ofSomebody).toEqual(ofNobody);
    expect(ofSomebody.join('\n')).not.toMatch(/univ\.test|j…t@/u);
  });
});

describe('a record on the red list', () => {
  it('is told to somebody who bears its name as if nobody of that name were in the unit', async () => {
    const ofRedListed = await attackOn(world, {
      address: 'rosine.rouget@labo.test',
      typed: { NAME: 'Rosine Rouget' },
      then: nameThemselves,
    });
    const ofNobody = await attackOn(world, {
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
    const seen = (await attackOn(world, { address, typed, then })).join('\n');

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

    const ofKnown = await attackOn(world, { address: 'marc.own@labo.test', typed: known, then });
    const ofUnknown = await attackOn(world, {
      address: 'marc.two@labo.test',
      typed: unknown,
      then,
    });

    expect(ofKnown.length).toBeGreaterThan(100);
    expect(ofKnown).toEqual(ofUnknown);
  });
});
