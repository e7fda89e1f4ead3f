import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LdapReseda } from '../../adapters/ldap/create-ldap-reseda.ts';
import type { Profile } from '../../adapters/ldap/profile.ts';
import { readProfile } from '../../adapters/ldap/read-profile.ts';
import { person, roleIn, unit } from './directory-entries.ts';
import { connectReseda } from './ldap-ports.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { startTcpProxy } from './tcp-proxy.ts';

const unlimited = (): AbortSignal => new AbortController().signal;

/** The shipped profile for a bind account that is granted less. */
function without(...hidden: readonly string[]): Profile {
  const profile = readProfile('supann');
  const readable = profile.reseda.readable.filter((attribute) => !hidden.includes(attribute));
  return { ...profile, reseda: { ...profile.reseda, readable } };
}

const PEOPLE = [
  person('anne', {
    givenName: 'Anne',
    sn: 'Martin',
    mail: ['Anne.Martin@labo.test', 'a.martin@labo.test'],
    supannAutreMail: 'anne@perso.test',
    mailAlternateAddress: 'anne@alias.test',
    userPassword: 'secret',
    supannEmpDateFin: '20270101000000Z',
  }),
  person('star', { mail: 'a*b@labo.test' }),
  person('paren', { mail: '(x)@labo.test' }),
  person('jose', { givenName: 'José-María', sn: "D'Élan", displayName: [], cn: 'x' }),
  person('half', { givenName: [], sn: 'Seul', displayName: [], cn: 'Seul Claude' }),
  person('otherunit', {
    givenName: 'Anne',
    sn: 'Martin',
    supannEntiteAffectation: 'UPR7',
    supannEntiteAffectationPrincipale: 'UPR7',
  }),
  person('fallback', {
    givenName: 'Ann',
    sn: 'Ou',
    supannEntiteAffectation: [],
    supannEntiteAffectationPrincipale: [],
    ou: 'UMR5149',
  }),
  person('spaced', { supannEntiteAffectation: 'UMR 42', supannEntiteAffectationPrincipale: [] }),
  person('gest', {
    displayName: 'Zoé Gestion',
    supannRoleEntite: roleIn('GESTIONNAIRE', 'UMR5149'),
  }),
  person('gest2', {
    displayName: 'Élise Gestion',
    mail: [],
    supannRoleEntite: [
      '[code=umr_5149] [role={cnrs}gestionnaire] [type={SUPANN}S203]',
      roleIn('GESTIONNAIRE', 'UMR51490'),
    ],
  }),
  person('hidden', {
    displayName: 'Henri Caché',
    supannListeRouge: 'TRUE',
    supannRoleEntite: [roleIn('DU', 'UMR5149'), roleIn('COFO', 'UMR5149')],
  }),
];
const UNITS = [unit('UMR5149'), unit('UMR_42'), unit('UPR7', { supannCodeEntiteParent: [] })];

describe('RESEDA in OpenLDAP', () => {
  let server: OpenLdap;
  let reseda: LdapReseda & AsyncDisposable;

  beforeAll(async () => {
    server = await startOpenLdap({ reseda: [...PEOPLE, ...UNITS] });
    reseda = connectReseda(server);
  });

  afterAll(async () => {
    await reseda[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  it.each([
    ['a mail', 'anne.martin@labo.test'],
    ['its second mail', 'A.MARTIN@labo.test'],
    ['an address of a subtype of mail', 'anne@perso.test'],
    ['an alias', 'anne@alias.test'],
  ])('finds a record by %s and keeps its addresses apart', async (_, mail) => {
    const records = await reseda.port.findByMail(mail, unlimited());

    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      mails: ['anne.martin@labo.test', 'a.martin@labo.test'],
      otherMails: ['anne@perso.test', 'anne@alias.test'],
      endDates: [new Date('2027-01-01T00:00:00Z')],
      unreadable: [],
    });
  });

  it.each(['a*b@labo.test', '(x)@labo.test'])('finds the very address %s', async (mail) => {
    const records = await reseda.port.findByMail(mail, unlimited());

    expect(records.map(({ mails }) => mails)).toEqual([[mail]]);
  });

  it.each([
    '*@labo.test',
    'anne*@labo.test',
    '*)(uid=anne@x',
    'x)(|(mail=*@x',
    'anne.martin@labo.test)(uid=anne',
    '\\2a@labo.test',
    '\\61nne.martin@labo.test',
    'anne.martin@labo.test,dc=reseda',
    'é@labo.test',
    'ａnne.martin@labo.test',
  ])('finds nobody by %s', async (mail) => {
    expect(await reseda.port.findByMail(mail, unlimited())).toEqual([]);
  });

  it.each([
    'anne.martin@labo.test\0x',
    'anne.martin@labo.test\n',
    '\u0000@labo.test',
    'anne\r@labo.test',
    'anne\u0085@labo.test',
    'anne\u2028@labo.test',
    'anne.martin@labo.test anne@x.test',
    'anne',
    '',
    '@labo.test',
    'anne@',
    `${'a'.repeat(400)}@labo.test`,
  ])('does not ask about %j, and concludes nothing', async (mail) => {
    await using proxy = await startTcpProxy(server.port);
    await using spied = connectReseda(server, { urls: [`ldap://127.0.0.1:${proxy.port}`] });

    const found = spied.port.findByMail(mail, unlimited());

    await expect(found).rejects.toMatchObject({ code: 'RESEDA_UNREADABLE' });
    expect(proxy.accepted()).toBe(0);
  });

  it('does not ask about a unit with control characters', async () => {
    const unreadable = { code: 'RESEDA_UNREADABLE' };

    await expect(reseda.port.findUnit('UMR5149\0', unlimited())).rejects.toMatchObject(unreadable);
    await expect(
      reseda.port.findByNameAndUnit('Anne Martin', 'UMR\n5149', unlimited()),
    ).rejects.toMatchObject(unreadable);
  });

  it.each([
    ['Jose Maria d’Elan', 'jose'],
    ["D'ÉLAN José-María", 'jose'],
    ['delan josemaria', 'jose'],
    ['Claude Seul', 'half'],
    ['ann ou', 'fallback'],
  ])('finds %s among the people of the unit', async (name, uid) => {
    const records = await reseda.port.findByNameAndUnit(name, 'umr 5149', unlimited());

    expect(records.map(({ mails }) => mails)).toEqual([[`${uid}@labo.test`]]);
  });

  it('finds a person only in the unit that was named', async () => {
    const records = await reseda.port.findByNameAndUnit('Anne Martin', 'UPR7', unlimited());

    expect(records.map(({ mails }) => mails)).toEqual([['otherunit@labo.test']]);
  });

  it.each(['UMR42', 'umr 42', 'UMR_42', 'umr-42'])(
    'finds a unit and its people by %s, however the directory writes it',
    async (code) => {
      expect((await reseda.port.findUnit(code, unlimited()))?.code).toBe('UMR_42');
      const records = await reseda.port.findByNameAndUnit('spaced', code, unlimited());
      expect(records).toHaveLength(1);
    },
  );

  it('names who does what in a unit, and nobody who is on the red list', async () => {
    const found = await reseda.port.findUnit('UMR5149', unlimited());

    expect(found).toEqual({
      code: 'UMR5149',
      name: 'Laboratoire UMR5149',
      delegation: 'DR13',
      administrators: [
        { name: 'Élise Gestion', mail: undefined },
        { name: 'Zoé Gestion', mail: 'gest@labo.test' },
      ],
      directors: [],
      hasValideur: 'unknown',
      hasCofo: 'yes',
    });
  });

  it('foretells a missing role only when the directory names it for another unit', async () => {
    const found = await reseda.port.findUnit('UPR7', unlimited());

    expect(found).toMatchObject({
      delegation: undefined,
      administrators: [],
      hasValideur: 'unknown',
      hasCofo: 'no',
    });
  });

  it('finds no unit of which only people are known', async () => {
    await using without42 = connectReseda(server, { unitsBaseDn: 'ou=people,dc=reseda,dc=test' });

    expect(await without42.port.findUnit('UMR5149', unlimited())).toBeUndefined();
  });

  it('asks once for an address, and three or four times for a unit', async () => {
    await using proxy = await startTcpProxy(server.port);
    await using spied = connectReseda(server, { urls: [`ldap://127.0.0.1:${proxy.port}`] });

    await spied.port.findByMail('anne.martin@labo.test', unlimited());
    expect(proxy.operations()).toMatchObject({ bind: 1, search: 1 });
    await spied.port.findUnit('UMR5149', unlimited());
    expect(proxy.operations()).toMatchObject({ bind: 1, search: 4 });
  });

  it('may be asked for attributes that the directory does not know', async () => {
    const profile = readProfile('supann');
    const people = { ...profile.reseda.people, otherMail: ['noSuchAttribute', 'supannAutreMail'] };
    const odd = { ...profile, reseda: { ...profile.reseda, people } };
    await using spoken = connectReseda(server, {}, odd);

    expect(await spoken.port.findByMail('anne@perso.test', unlimited())).toHaveLength(1);
    expect(await spoken.port.findByMail('a.martin@labo.test', unlimited())).toHaveLength(1);
  });

  it('never asks for a password', async () => {
    await using proxy = await startTcpProxy(server.port);
    await using spied = connectReseda(server, { urls: [`ldap://127.0.0.1:${proxy.port}`] });

    await spied.port.findByMail('anne.martin@labo.test', unlimited());

    expect(proxy.sent().toString('latin1')).not.toMatch(/userPassword|\x01\*/);
  });

  it.each([
    ['mail', (port: LdapReseda['port']) => port.findByMail('nobody@labo.test', unlimited())],
    [
      'supannEntiteAffectation',
      (port: LdapReseda['port']) => port.findByNameAndUnit('No Body', 'UMR5149', unlimited()),
    ],
    ['supannCodeEntite', (port: LdapReseda['port']) => port.findUnit('UMR0', unlimited())],
  ])('does not say "nobody" where %s may not be read', async (attribute, ask) => {
    await using narrowed = connectReseda(server, {}, without(attribute));

    await expect(ask(narrowed.port)).rejects.toMatchObject({ code: 'RESEDA_UNREADABLE' });
  });

  it('says what it finds even where the rest may not be read', async () => {
    await using narrowed = connectReseda(server, {}, without('mail', 'supannListeRouge'));

    const records = await narrowed.port.findByMail('anne@alias.test', unlimited());

    expect(records).toHaveLength(1);
    expect(records[0]?.unreadable).toEqual(['mails', 'red-list']);
  });

  it('names nobody where the red list may not be read', async () => {
    await using narrowed = connectReseda(server, {}, without('supannListeRouge'));

    const found = await narrowed.port.findUnit('UMR5149', unlimited());

    expect(found).toMatchObject({ administrators: [], hasCofo: 'yes' });
  });

  it('does not know of roles that may not be read', async () => {
    await using narrowed = connectReseda(server, {}, without('supannRoleEntite'));

    expect((await narrowed.port.findUnit('UPR7', unlimited()))?.hasCofo).toBe('unknown');
  });
});

describe('RESEDA that hides attributes', () => {
  it('finds the person and says that the mails may not be read', async () => {
    await using server = await startOpenLdap({
      reseda: PEOPLE,
      access: ['access to attrs=mail by dn.regex="^cn=assistant,.*$" search by * none'],
    });
    await using reseda = connectReseda(server, {}, without('mail', 'supannAutreMail'));

    const records = await reseda.port.findByMail('anne.martin@labo.test', unlimited());

    expect(records).toHaveLength(1);
    expect(records[0]?.mails).toEqual([]);
    expect(records[0]?.unreadable).toContain('mails');
  });

  it('reads a unit of more people than one answer may hold, page by page', async () => {
    const many = Array.from({ length: 650 }, (_, index) =>
      person(`p${index}`, { givenName: 'Person', sn: `Number ${index}` }),
    );
    const grant = 'limits dn.regex="^cn=assistant," size.soft=100 size.prtotal=unlimited';
    await using server = await startOpenLdap({ reseda: many, access: [grant] });
    await using reseda = connectReseda(server);

    const found = await reseda.port.findByNameAndUnit('Person Number 649', 'UMR5149', unlimited());

    expect(found).toHaveLength(1);
  });

  it.each([
    ['one answer', 'sizelimit size.soft=2 size.hard=2', 'same@labo.test'],
    ['all pages', 'sizelimit size.soft=2 size.hard=2 size.prtotal=2', undefined],
  ])('does not take the beginning of %s for the whole', async (_, limit, mail) => {
    const many = [1, 2, 3].map((index) => person(`p${index}`, { mail: 'same@labo.test' }));
    await using server = await startOpenLdap({ reseda: many, configuration: [limit] });
    await using reseda = connectReseda(server);

    const found =
      mail === undefined
        ? reseda.port.findByNameAndUnit('No Body', 'UMR5149', unlimited())
        : reseda.port.findByMail(mail, unlimited());

    await expect(found).rejects.toMatchObject({ code: 'RESEDA_UNREADABLE' });
  });
});
