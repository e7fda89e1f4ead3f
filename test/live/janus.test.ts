import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LdapJanus } from '../../adapters/ldap/create-ldap-janus.ts';
import type { Profile } from '../../adapters/ldap/profile.ts';
import { readProfile } from '../../adapters/ldap/read-profile.ts';
import { account, policy, policyDn } from './directory-entries.ts';
import { connectJanus } from './ldap-ports.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { startTcpProxy } from './tcp-proxy.ts';

const unlimited = (): AbortSignal => new AbortController().signal;

function without(...hidden: readonly string[]): Profile {
  const profile = readProfile('supann');
  const readable = profile.janus.readable.filter((attribute) => !hidden.includes(attribute));
  return { ...profile, janus: { ...profile.janus, readable } };
}

const ENTRIES = [
  policy('default', {
    pwdLockout: 'TRUE',
    pwdLockoutDuration: '900',
    pwdMustChange: 'TRUE',
    pwdMaxAge: '31536000',
    pwdMaxIdle: '15552000',
  }),
  policy('mild', { pwdLockout: 'FALSE', pwdMaxAge: '0' }),
  account('full', {
    mail: ['Full@labo.test', 'full@univ.test'],
    supannRessourceEtatDate: ['{MAIL}I:SupannExpire::', '{COMPTE}A:SupannSursis:20260101:20261231'],
    pwdStartTime: '20260101000000Z',
    pwdEndTime: '20271231235959Z',
    pwdAccountLockedTime: '20261122080000Z',
    pwdAccountTmpLockoutEnd: '20261122090000Z',
    pwdReset: 'TRUE',
    pwdChangedTime: '20260601080000Z',
    pwdLastSuccess: '20261120080000Z',
  }),
  account('mild', {
    pwdPolicySubentry: policyDn('mild'),
    pwdAccountLockedTime: '000001010000Z',
    pwdReset: 'TRUE',
  }),
  account('lost', {
    pwdPolicySubentry: policyDn('deleted'),
    pwdAccountLockedTime: '000001010000Z',
  }),
  account('bare', { supannRessourceEtatDate: [], pwdChangedTime: [] }),
  account('subtype', { mail: 'subtype@labo.test', supannAutreMail: 'full@labo.test' }),
  account('onlyother', { mail: [], supannAutreMail: 'onlyother@perso.test' }),
];

describe('Janus in OpenLDAP', () => {
  let server: OpenLdap;
  let janus: LdapJanus & AsyncDisposable;

  const find = (mail: string) => janus.port.findAccounts([mail], unlimited());

  beforeAll(async () => {
    server = await startOpenLdap({ janus: ENTRIES });
    janus = connectJanus(server);
  });

  afterAll(async () => {
    await janus[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  it('reads everything that it says of an account, operational attributes included', async () => {
    expect(await find('full@labo.test')).toEqual([
      {
        state: {
          is: 'grace',
          start: new Date('2025-12-31T23:00:00Z'),
          end: new Date('2026-12-31T22:59:59.999Z'),
        },
        validFrom: new Date('2026-01-01T00:00:00Z'),
        validUntil: new Date('2027-12-31T23:59:59Z'),
        locks: [
          { kind: 'since', since: new Date('2026-11-22T08:00:00Z'), durationSeconds: 900 },
          { kind: 'until', until: new Date('2026-11-22T09:00:00Z') },
        ],
        isLockEnforced: 'yes',
        mustChange: 'yes',
        passwordChangedAt: new Date('2026-06-01T08:00:00Z'),
        passwordMaxAgeSeconds: 31_536_000,
        passwordExpired: 'unknown',
        lastSuccessAt: new Date('2026-11-20T08:00:00Z'),
        maxIdleSeconds: 15_552_000,
        isPolicyKnown: true,
        unreadable: [],
      },
    ]);
  });

  it('reads an account that says nothing', async () => {
    expect(await find('bare@labo.test')).toMatchObject([
      {
        state: undefined,
        locks: [],
        mustChange: 'no',
        passwordChangedAt: undefined,
        unreadable: [],
      },
    ]);
  });

  it('reads the policy that the account names', async () => {
    expect(await find('mild@labo.test')).toMatchObject([
      {
        isLockEnforced: 'no',
        mustChange: 'no',
        passwordMaxAgeSeconds: undefined,
        isPolicyKnown: true,
      },
    ]);
  });

  it('does not know the rules when the policy is gone', async () => {
    expect(await find('lost@labo.test')).toMatchObject([
      { isLockEnforced: 'unknown', isPolicyKnown: false, unreadable: ['policy'] },
    ]);
  });

  it('does not know the rules when no default policy is configured', async () => {
    await using ruleless = connectJanus(server, { defaultPolicyDn: undefined });

    expect(await ruleless.port.findAccounts(['full@labo.test'], unlimited())).toMatchObject([
      { isLockEnforced: 'unknown', mustChange: 'unknown', isPolicyKnown: false },
    ]);
  });

  it('does not apply the default policy where the account may name another one', async () => {
    await using narrowed = connectJanus(server, {}, without('pwdPolicySubentry'));

    expect(await narrowed.port.findAccounts(['full@labo.test'], unlimited())).toMatchObject([
      { isLockEnforced: 'unknown', isPolicyKnown: false },
    ]);
  });

  it('does not know the rules when the policies are out of reach', async () => {
    await using far = connectJanus(server, { defaultPolicyDn: 'cn=default,dc=elsewhere' });

    expect(await far.port.findAccounts(['full@labo.test'], unlimited())).toMatchObject([
      { isPolicyKnown: false },
    ]);
  });

  it('takes no account that carries the address in a subtype of mail only', async () => {
    expect(await find('full@labo.test')).toHaveLength(1);
    expect(await find('onlyother@perso.test')).toEqual([]);
  });

  it('reads a policy once for several accounts', async () => {
    await using proxy = await startTcpProxy(server.port);
    await using spied = connectJanus(server, { urls: [`ldap://127.0.0.1:${proxy.port}`] });

    const mails = ['full@labo.test', 'bare@labo.test', 'mild@labo.test'];
    expect(await spied.port.findAccounts(mails, unlimited())).toHaveLength(3);

    expect(proxy.operations()).toMatchObject({ bind: 1, search: 3 });
  });

  it('does not ask about an address with control characters', async () => {
    await expect(find('full@labo.test\0x')).rejects.toMatchObject({ code: 'JANUS_UNREADABLE' });
  });

  it('does not say "no account" where mails may not be read', async () => {
    await using narrowed = connectJanus(server, {}, without('mail'));

    const found = narrowed.port.findAccounts(['nobody@labo.test'], unlimited());

    await expect(found).rejects.toMatchObject({ code: 'JANUS_UNREADABLE' });
  });
});

describe('Janus that hides attributes', () => {
  it('tells what it shows and says what it does not', async () => {
    const hidden = ['pwdAccountLockedTime', 'pwdChangedTime', 'supannRessourceEtatDate'];
    await using server = await startOpenLdap({
      janus: ENTRIES,
      access: [`access to attrs=${hidden.join(',')} by * none`],
    });
    await using janus = connectJanus(server, {}, without(...hidden));

    const [found] = await janus.port.findAccounts(['full@labo.test'], unlimited());

    expect(found).toMatchObject({
      state: undefined,
      passwordChangedAt: undefined,
      mustChange: 'yes',
      unreadable: ['state', 'lock', 'password-changed'],
    });
  });

  it('does not know the rules of a policy that shows nothing', async () => {
    await using server = await startOpenLdap({
      janus: ENTRIES,
      access: [`access to dn.subtree="ou=policies,dc=janus,dc=test" by * none`],
    });
    await using janus = connectJanus(server);

    expect(await janus.port.findAccounts(['full@labo.test'], unlimited())).toMatchObject([
      { isLockEnforced: 'unknown', isPolicyKnown: false },
    ]);
  });

  it('finds an account by a mail that it may search and not read', async () => {
    await using server = await startOpenLdap({
      janus: ENTRIES,
      access: ['access to attrs=mail by dn.regex="^cn=assistant,.*$" search by * none'],
    });
    await using janus = connectJanus(server, {}, without('mail', 'supannAutreMail'));

    const found = await janus.port.findAccounts(['mild@labo.test'], unlimited());

    expect(found).toHaveLength(1);
  });
});
