import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Attribute, Change, Client } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkJanusReadable, checkResedaReadable } from '../../adapters/ldap/check-readable.ts';
import { readProfile } from '../../adapters/ldap/read-profile.ts';
import { account, person, policy, policyDn, roleIn, unit } from './directory-entries.ts';
import { connectJanus, connectReseda, janusSettings, resedaSettings } from './ldap-ports.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { startTcpProxy } from './tcp-proxy.ts';
import { waitFor } from './wait-for.ts';

const RULES = readFileSync(
  fileURLToPath(new URL('../../deploy/openldap-access.conf', import.meta.url)),
  'utf8',
);
const PROFILE = readProfile('supann');
const KNOWN = 'anne@labo.test';
const SECRET = 'what anne types on Sesame';
const ANNE = 'uid=anne,ou=people,dc=reseda,dc=test';
const PASSWORD_MODIFY = '1.3.6.1.4.1.4203.1.11.1';
const INSUFFICIENT = { code: 50 };
const unlimited = (): AbortSignal => new AbortController().signal;

/** Somebody of whom every attribute of the profile has a value. */
const ENTRIES = {
  reseda: [
    person('anne', {
      givenName: 'Anne',
      displayName: 'Anne Martin',
      userPassword: SECRET,
      supannAutreMail: 'anne@univ.test',
      mailAlternateAddress: 'anne@alias.test',
      ou: 'UMR5149',
      supannEtablissement: '{CNRS}UMR5149',
      supannEmpDateFin: '20270101000000Z',
      supannExtDateFin: '20270101000000Z',
      supannEtuDateFin: '20270101000000Z',
      supannListeRouge: 'FALSE',
      supannRoleEntite: roleIn('DU', 'UMR5149'),
    }),
    unit('UMR5149'),
  ],
  janus: [
    account('anne', {
      userPassword: SECRET,
      supannAutreMail: 'anne@univ.test',
      pwdStartTime: '20260101000000Z',
      pwdEndTime: '20271231235959Z',
      pwdAccountLockedTime: '20261122080000Z',
      pwdAccountTmpLockoutEnd: '20261122090000Z',
      pwdReset: 'TRUE',
      pwdLastSuccess: '20261120080000Z',
      pwdPolicySubentry: policyDn('default'),
    }),
    policy('default', {
      pwdLockout: 'TRUE',
      pwdLockoutDuration: '900',
      pwdMustChange: 'TRUE',
      pwdMaxAge: '31536000',
      pwdMaxIdle: '15552000',
    }),
  ],
};

describe('the account of the assistant, with the shipped access rules', () => {
  let server: OpenLdap;

  beforeAll(async () => {
    server = await startOpenLdap({ ...ENTRIES, access: [RULES] });
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  async function bound(): Promise<Client> {
    const client = new Client({ url: server.url });
    await client.bind(server.reseda.bindDn, server.reseda.bindPassword);
    return client;
  }

  it('may read everything that the profile reads', async () => {
    const reseda = await checkResedaReadable(resedaSettings(server), PROFILE, KNOWN, unlimited());
    const janus = await checkJanusReadable(janusSettings(server), PROFILE, KNOWN, unlimited());

    expect(reseda).toMatchObject({ entries: 1, missing: [] });
    // Only the overlay lastbind has it.
    expect(janus).toMatchObject({ entries: 1, missing: ['authTimestamp'] });
  });

  it('may read nothing else, a password least of all', async () => {
    const client = await bound();
    const granted = new Set(
      ['dn', 'objectClass', ...PROFILE.reseda.readable].map((name) => name.toLowerCase()),
    );

    const named = await client.search(server.reseda.baseDn, { attributes: ['userPassword'] });
    const whole = await client.search(server.reseda.baseDn, { attributes: ['*', '+'] });
    const guessed = await client.search(server.reseda.baseDn, { filter: '(userPassword=*)' });

    const shown = whole.searchEntries.flatMap((entry) =>
      Object.entries(entry).flatMap(([name, value]) => (value.length > 0 ? [name] : [])),
    );
    expect(named.searchEntries.flatMap((entry) => entry['userPassword'] ?? [])).toEqual([]);
    expect(shown.filter((name) => !granted.has(name.toLowerCase()))).toEqual([]);
    expect(shown).toContain('supannRoleEntite');
    expect(guessed.searchEntries).toEqual([]);
    await client.unbind();
  });

  it.each<[string, (client: Client) => Promise<unknown>]>([
    ['compare a password', (client) => client.compare(ANNE, 'userPassword', SECRET)],
    [
      'add an entry',
      (client) => client.add(`uid=new,${ANNE}`, { objectClass: 'account', uid: 'new' }),
    ],
    [
      'change an entry',
      (client) =>
        client.modify(
          ANNE,
          new Change({
            operation: 'replace',
            modification: new Attribute({ type: 'mail', values: ['thief@evil.test'] }),
          }),
        ),
    ],
    ['rename an entry', (client) => client.modifyDN(ANNE, 'uid=anna')],
    ['remove an entry', (client) => client.del(ANNE)],
    ['set a password', (client) => client.exop(PASSWORD_MODIFY)],
  ])('may not %s', async (_, attempt) => {
    const client = await bound();

    await expect(attempt(client)).rejects.toMatchObject(INSUFFICIENT);
    await client.unbind();
  });

  it('is the only one that ever binds, and never asks for a password or for everything', async () => {
    await using proxy = await startTcpProxy(server.port);
    const urls = [`ldap://127.0.0.1:${proxy.port}`];
    await using reseda = connectReseda(server, { urls });
    await using janus = connectJanus(server, { urls });

    await reseda.check(unlimited());
    await reseda.port.findByMail(KNOWN, unlimited());
    await reseda.port.findByMail('nobody@labo.test', unlimited());
    await reseda.port.findByNameAndUnit('Anne Martin', 'UMR5149', unlimited());
    await reseda.port.findUnit('UMR5149', unlimited());
    await checkResedaReadable(resedaSettings(server, { urls }), PROFILE, KNOWN, unlimited());
    await janus.check(unlimited());
    await janus.port.findAccounts([KNOWN], unlimited());
    await checkJanusReadable(janusSettings(server, { urls }), PROFILE, KNOWN, unlimited());

    const sent = proxy.sent().toString('latin1');
    const times = (text: string): number => sent.split(text).length - 1;
    const binds = times(server.reseda.bindDn) + times(server.janus.bindDn);
    expect(proxy.operations()).toMatchObject({ bind: binds, other: 0 });
    expect(binds).toBe(4);
    expect(sent).not.toMatch(/password|unicodePwd|pwdHistory/i);
    // The names "*" and "+", as a list of attributes carries them.
    expect(sent).not.toMatch(/\x04\x01[*+]/);
  });
});

describe('a directory that hides people from its account', () => {
  it.each([
    [
      'every entry below the base',
      'access to dn.regex="^.+,dc=(reseda|janus),dc=test$" by anonymous auth by * none',
    ],
    ['the mails', 'access to attrs=mail by * none'],
    ['what entries are', 'access to attrs=objectClass by * none'],
  ])('is unreadable, never empty, when it hides %s', async (_, rule) => {
    await using server = await startOpenLdap({ ...ENTRIES, access: [rule] });
    await using reseda = connectReseda(server);
    await using janus = connectJanus(server);

    for (const mail of [KNOWN, 'nobody@labo.test']) {
      await expect(reseda.port.findByMail(mail, unlimited())).rejects.toMatchObject({
        code: 'RESEDA_UNREADABLE',
      });
      await expect(janus.port.findAccounts([mail], unlimited())).rejects.toMatchObject({
        code: 'JANUS_UNREADABLE',
      });
    }
  });

  it.each([
    [
      'every entry below the base',
      'access to dn.children="dc=reseda,dc=test" by anonymous auth by * none',
    ],
    [
      'the units',
      'access to attrs=supannEntiteAffectation,supannEntiteAffectationPrincipale,ou by * none',
    ],
  ])('is unreadable by name and unit, never empty, when it hides %s', async (_, rule) => {
    await using server = await startOpenLdap({ ...ENTRIES, access: [rule] });
    await using reseda = connectReseda(server);

    await expect(
      reseda.port.findByNameAndUnit('Anne Martin', 'UMR5149', unlimited()),
    ).rejects.toMatchObject({ code: 'RESEDA_UNREADABLE' });
  });

  it('is asked whether it shows anybody once, and not for each absence', async () => {
    await using server = await startOpenLdap(ENTRIES);
    await using proxy = await startTcpProxy(server.port);
    await using reseda = connectReseda(server, { urls: [`ldap://127.0.0.1:${proxy.port}`] });

    for (let times = 0; times < 3; times += 1) {
      expect(await reseda.port.findByMail('nobody@labo.test', unlimited())).toEqual([]);
    }

    expect(proxy.operations()).toMatchObject({ search: 4 });
  });

  it('is never asked without the bind, where such a search would find nobody and say so as an answer', async () => {
    const rule = 'access to dn.base="dc=reseda,dc=test" by * read';
    await using server = await startOpenLdap({ ...ENTRIES, access: [rule] });
    await using proxy = await startTcpProxy(server.port);
    await using reseda = connectReseda(server, { urls: [`ldap://127.0.0.1:${proxy.port}`] });
    const stranger = new Client({ url: server.url });
    const filter = `(mail=${KNOWN})`;

    const unbound = await stranger.search(server.reseda.baseDn, { filter });
    const found: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      found.push((await reseda.port.findByMail(KNOWN, unlimited())).length);
      proxy.cutAll();
      await waitFor(() => proxy.open() === 0, 'the drop');
    }

    expect(unbound.searchEntries).toEqual([]);
    expect(found).toEqual([1, 1, 1, 1, 1]);
    expect(proxy.operations()).toMatchObject({ bind: 5, search: 5 });
    await stranger.unbind();
  });
});
