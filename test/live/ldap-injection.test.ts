import { inspect } from 'node:util';
import { Client } from 'ldapts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LdapJanus } from '../../adapters/ldap/create-ldap-janus.ts';
import type { LdapReseda } from '../../adapters/ldap/create-ldap-reseda.ts';
import { account, person, policy, roleIn, unit } from './directory-entries.ts';
import { connectJanus, connectReseda } from './ldap-ports.ts';
import { startOpenLdap, type OpenLdap } from './open-ldap.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

const UNREADABLE = expect.stringMatching(/_UNREADABLE$/) as string;
const unlimited = (): AbortSignal => new AbortController().signal;

/** Stands in every hostile text: where it is quoted, what a person typed is quoted. */
const MARK = 'canari';

const ENTRIES = {
  reseda: [
    person('anne', {
      givenName: 'Anne',
      sn: 'Martin',
      mail: `${MARK}@labo.test`,
      supannRoleEntite: roleIn('DU', 'UMR5149'),
    }),
    person('other', { mail: 'other@labo.test' }),
    unit('UMR5149'),
  ],
  janus: [account('anne', { mail: `${MARK}@labo.test` }), policy('default')],
};

/** Texts that are syntax in a filter or a DN; each finds somebody when it is pasted into the text of a filter. */
const INJECTIONS = [
  `${MARK}*`,
  `*${MARK}*`,
  `*)(mail=${MARK}*`,
  `*)(!(mail=${MARK})`,
  `*)(|(mail=x)(mail=${MARK}*)`,
  `\\63anari@labo.test)(mail=${MARK}*`,
];
const SYNTAX = [
  `${MARK}@labo.test)(uid=*`,
  `${MARK}@labo.test)(objectClass=*))(&(uid=x`,
  `(${MARK})`,
  `\\2a${MARK}`,
  `${MARK},ou=people,dc=reseda,dc=test`,
  `uid=anne,ou=people,dc=reseda,dc=test?${MARK}`,
  `cn=${MARK}+uid=anne`,
  `"${MARK}"`,
  `#04${MARK}`,
  `${MARK};mail`,
  `ldap:///??sub?(mail=*)${MARK}`,
  '${jndi:ldap://x/' + `${MARK}}`,
  `${MARK}\\00`,
  `é${MARK}\u00e9*`,
];
const CORPUS = [...INJECTIONS, ...SYNTAX];
/** A filter that is syntax, where an address is wanted. */
const toAddress = (text: string): string =>
  text.includes('@') ? text : `${text.replaceAll(' ', '')}@labo.test`;

const CONTROLS = [
  '\0',
  '\n',
  '\r\n',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
].map((character) => ({
  name: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  character,
}));

describe('hostile texts, through the ports, on OpenLDAP', () => {
  let server: OpenLdap;
  let proxy: TcpProxy;
  let reseda: LdapReseda & AsyncDisposable;
  let janus: LdapJanus & AsyncDisposable;

  beforeAll(async () => {
    server = await startOpenLdap(ENTRIES);
    proxy = await startTcpProxy(server.port);
    const urls = [`ldap://127.0.0.1:${proxy.port}`];
    reseda = connectReseda(server, { urls });
    janus = connectJanus(server, { urls });
  });

  afterAll(async () => {
    await reseda[Symbol.asyncDispose]();
    await janus[Symbol.asyncDispose]();
    await proxy[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  const QUESTIONS: readonly (readonly [string, (typed: string) => Promise<unknown>])[] = [
    ['an address', (typed) => reseda.port.findByMail(toAddress(typed), unlimited())],
    ['a name', (typed) => reseda.port.findByNameAndUnit(typed, 'UMR5149', unlimited())],
    [
      "a person's unit",
      (typed) => reseda.port.findByNameAndUnit('Anne Martin', typed, unlimited()),
    ],
    ['a unit', (typed) => reseda.port.findUnit(typed, unlimited())],
    ['an account', (typed) => janus.port.findAccounts([toAddress(typed)], unlimited())],
  ];

  it.each(INJECTIONS)('%s would find somebody as the text of a filter', async (typed) => {
    const client = new Client({ url: server.url });
    await client.bind(server.reseda.bindDn, server.reseda.bindPassword);

    const { searchEntries } = await client.search(server.reseda.baseDn, {
      filter: `(&(objectClass=person)(mail=${typed}))`,
    });

    expect(searchEntries).not.toEqual([]);
    await client.unbind();
  });

  it.each(QUESTIONS)('find nobody as %s, and are quoted in no failure', async (_, ask) => {
    for (const typed of CORPUS) {
      const answer = await ask(typed).catch((failure: unknown) => failure);

      if (answer instanceof Error) {
        expect(answer).toMatchObject({ code: UNREADABLE });
        const told = inspect(answer, { depth: Infinity, showHidden: true });
        expect(told, typed).not.toContain(MARK);
      } else {
        expect([undefined, []], typed).toContainEqual(answer);
      }
    }
  });

  it.each(QUESTIONS)('with unseen characters reach no directory as %s', async (_, ask) => {
    const before = proxy.operations();

    for (const { character, name } of CONTROLS) {
      for (const typed of [`${MARK}${character}`, `${character}${MARK}`, `UMR${character}5149`]) {
        const failure: unknown = await ask(typed).catch((reason: unknown) => reason);

        expect(failure, name).toMatchObject({ code: UNREADABLE });
        expect(inspect(failure, { depth: Infinity, showHidden: true })).not.toContain(MARK);
      }
    }
    expect(proxy.operations()).toEqual(before);
  });
});
