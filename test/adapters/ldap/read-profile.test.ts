import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  accountAttributes,
  personAttributes,
  policyAttributes,
  unitAttributes,
} from '../../../adapters/ldap/attributes-in.ts';
import { readProfile, SHIPPED_PROFILES } from '../../../adapters/ldap/read-profile.ts';
import { Failure } from '../../../bot/failure.ts';

const SUPANN = new URL('../../../adapters/ldap/profiles/supann.yaml', import.meta.url);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sygefor-profile-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(text: string): Promise<string> {
  const file = join(folder, 'own.yaml');
  await writeFile(file, text);
  return file;
}

async function refusalOf(text: string): Promise<string> {
  const file = await write(text);
  try {
    readProfile(file);
  } catch (error) {
    if (error instanceof Failure && error.code === 'CONFIG_INVALID') return error.message;
    throw error;
  }
  throw new Error('the profile was accepted');
}

describe('a shipped profile', () => {
  it.each(SHIPPED_PROFILES)('%s lists every attribute that it names as readable', (name) => {
    const { reseda, janus } = readProfile(name);

    const sorted = (names: readonly string[]) => [...new Set(names)].sort();
    expect(sorted(reseda.readable)).toEqual(
      sorted([...personAttributes(reseda), ...unitAttributes(reseda)]),
    );
    expect(sorted(janus.readable)).toEqual(
      sorted([...accountAttributes(janus), ...policyAttributes(janus)]),
    );
  });
});

describe('a profile of one’s own', () => {
  it('may be a whole copy of a shipped one', async () => {
    const file = await write(await readFile(SUPANN, 'utf8'));

    expect(JSON.stringify(readProfile(file))).toBe(JSON.stringify(readProfile('supann')));
  });

  it('may hold only what differs from a shipped one', async () => {
    const file = await write(`
extends: supann
reseda:
  people:
    otherMail: mailAlternateAddress
  roles:
    cofo: ['{LABO}COFO', '{CNRS}COFO']
  readable: [mail, sn]
`);

    const { reseda, janus } = readProfile(file);

    expect(reseda.people.otherMail).toEqual(['mailAlternateAddress']);
    expect(reseda.people.mail).toEqual(['mail']);
    expect(reseda.roles.cofo).toEqual(['{LABO}COFO', '{CNRS}COFO']);
    expect(reseda.readable).toEqual(['mail', 'sn']);
    expect(janus).toEqual(readProfile('supann').janus);
  });

  it('is refused with every fault, each with its place, its line and what to do', async () => {
    const message = await refusalOf(`extends: supann
timeZone: Mars/Olympus
reseda:
  people:
    mial: [mail]
    mail: 12
    filter: '(objectClass=person'
    sn: [sn]
  readable: [mail, givenNam, cn]
janus:
  state:
    meaning:
      'A:SupannActif': works
`);

    const faults = message.split('\n').slice(1);
    expect(faults).toEqual([
      expect.stringMatching(/timeZone \(line 2\): .*Europe\/Paris/),
      expect.stringMatching(/reseda\.people\.filter \(line 7\): .*not an LDAP filter/),
      expect.stringMatching(/reseda\.people\.mail \(line 6\): /),
      expect.stringMatching(/reseda\.people\.mial \(line 5\): .*did you mean "mail"\?/),
      expect.stringMatching(/reseda\.people\.sn \(line 8\): unknown key.*familyName/),
      expect.stringMatching(/janus\.state\.meaning\.A:SupannActif \(line 13\): .*"active"/),
    ]);
  });

  it('is refused when an attribute that is said to be readable is read by nothing', async () => {
    const message = await refusalOf(`extends: supann
janus:
  readable:
    - mail
    - pwdChangdTime
    - sn
`);

    expect(message).toMatch(/janus\.readable\[1\] \(line 5\): .*did you mean "pwdChangedTime"\?/);
    expect(message).toMatch(/janus\.readable\[2\] \(line 6\): nothing is read from "sn"/);
  });

  it.each([
    'userPassword',
    'USERPASSWORD',
    '2.5.4.35',
    'unicodePwd',
    'pwdHistory',
    'sambaNTPassword',
  ])('is refused when it would read passwords from %s', async (attribute) => {
    const text = `extends: supann\njanus:\n  passwordChangedAt: [pwdChangedTime, ${attribute}]\n`;

    expect(await refusalOf(text)).toMatch(
      /janus\.passwordChangedAt\[1\] \(line 3\): holds passwords/,
    );
  });

  it('is refused when a key is missing', async () => {
    const text = (await readFile(SUPANN, 'utf8')).replace(/^ {4}mainUnit:.*$/m, '');

    expect(await refusalOf(text)).toMatch(/reseda\.people\.mainUnit.*: missing; add it/);
  });

  it.each([
    ['no YAML', 'reseda:\n  people: {mail: [', /line 2: .*not YAML/],
    ['a key twice', 'extends: supann\nextends: supann\n', /line 2: .*unique/],
    ['a list', '- mail\n', /must be a mapping/],
    ['nothing', '', /must be a mapping/],
    [
      'another kind',
      'extends: supann\njanus:\n  kind: openldap\n',
      /janus\.kind \(line 3\): must be/,
    ],
    ['an unknown parent', 'extends: sup\n', /extends: must be "supann" or/],
    ['no attribute', 'extends: supann\njanus:\n  accounts:\n    mail: []\n', /at least one/],
    ['an odd name', 'extends: supann\nreseda:\n  people:\n    mail: "a=b"\n', /not the name of/],
  ])('is refused when it is %s', async (_, text, expected) => {
    expect(await refusalOf(text)).toMatch(expected);
  });

  it.each([
    ['supan', /did you mean "supann"\?/],
    ['/nowhere/profile.yaml', /cannot be read; must be .* path of a YAML file/],
  ])('is refused when there is no %s', (name, expected) => {
    expect(() => readProfile(name)).toThrow(expected);
  });
});
