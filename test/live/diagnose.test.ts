import { UNDERSTANDING } from '../fakes/understanding.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDiagnose } from '../../bot/assemble/open-diagnose.ts';
import { runDiagnose } from '../../bot/commands/diagnose.ts';
import type { DiagnosisDocument } from '../../bot/commands/to-diagnosis-document.ts';
import { readConfig } from '../../bot/config.ts';
import { policyDn } from './directory-entries.ts';
import { CASES, POLICIES, UNITS, type Case } from './diagnose-cases.ts';
import { startOpenLdap, UNITS_DN, type OpenLdap } from './open-ldap.ts';

type Variables = Readonly<Record<string, string>>;

function toVariables({ url, reseda, janus }: OpenLdap): Variables {
  return {
    DIRECTORY: 'ldap',
    RESEDA_LDAP_URL: url,
    RESEDA_LDAP_BASE_DN: reseda.baseDn,
    RESEDA_LDAP_BIND_DN: reseda.bindDn,
    RESEDA_LDAP_BIND_PASSWORD: reseda.bindPassword,
    RESEDA_UNITS_BASE_DN: UNITS_DN,
    JANUS_LDAP_URL: url,
    JANUS_LDAP_BASE_DN: janus.baseDn,
    JANUS_LDAP_BIND_DN: janus.bindDn,
    JANUS_LDAP_BIND_PASSWORD: janus.bindPassword,
    JANUS_DEFAULT_POLICY_DN: policyDn('default'),
    LDAP_TIMEOUT_MS: '10000',
  };
}

interface Printed {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** The command as it is run at a terminal, without its process. */
async function run(variables: Variables, args: readonly string[]): Promise<Printed> {
  let output = '';
  let errors = '';
  const exitCode = await runDiagnose({
    openUnderstand: async () => Promise.resolve(UNDERSTANDING.understand),
    args,
    now: new Date(),
    open: () => openDiagnose(readConfig(variables)),
    write: (text) => {
      output += text;
      return Promise.resolve();
    },
    writeError: (text) => {
      errors += text;
    },
  });
  return { exitCode, output, errors };
}

async function diagnose(
  variables: Variables,
  ...args: readonly string[]
): Promise<DiagnosisDocument> {
  const { exitCode, output, errors } = await run(variables, [...args, '--json']);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
  return JSON.parse(output) as DiagnosisDocument;
}

describe('diagnose, on OpenLDAP', () => {
  let server: OpenLdap;
  let variables: Variables;
  let dataDir: string;

  beforeAll(async () => {
    server = await startOpenLdap({
      reseda: [...UNITS, ...CASES.flatMap(({ reseda }) => reseda)],
      janus: [...POLICIES, ...CASES.flatMap(({ janus }) => janus)],
    });
    dataDir = await mkdtemp(`${tmpdir()}/diagnose-`);
    variables = { ...toVariables(server), DATA_DIR: dataDir };
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true });
  });

  it.each(CASES)(
    '$title',
    async ({ uid, mail = `${uid}@labo.test`, args = [], code, question, also = [] }: Case) => {
      const document = await diagnose(variables, '--mail', mail, ...args);

      expect({ code: document.code, question: document.question?.id, also: document.also }).toEqual(
        { code, question, also },
      );
    },
  );

  it.each([
    '*@labo.test',
    'a-fine@labo.test)(uid=*',
    'a*@labo.test',
    'a-fine@labo.test\0x',
    'x,a-fine@labo.test',
    '\\2a@labo.test',
  ])('finds nobody by the injection %j', async (typed) => {
    const { exitCode, output } = await run(variables, ['--mail', typed, '--json']);
    const found =
      output === '' ? undefined : (JSON.parse(output) as DiagnosisDocument).question?.id;

    expect([exitCode, found]).toEqual(output === '' ? [2, undefined] : [0, 'other-address']);
  });

  it('looks for a further address that is given as an answer', async () => {
    const folder = await mkdtemp(`${tmpdir()}/diagnose-`);
    await writeFile(`${folder}/answers.json`, JSON.stringify({ 'other-address': 'j3@labo.test' }));

    const document = await diagnose(
      variables,
      '--mail',
      'a-none@labo.test',
      '--answers',
      `${folder}/answers.json`,
    );
    await rm(folder, { recursive: true });

    expect(document.code).toBe('J3');
  });

  it('says that a directory is down, and never that somebody is not there', async () => {
    const unreachable = 'ldap://127.0.0.1:1';

    expect(
      await diagnose({ ...variables, JANUS_LDAP_URL: unreachable }, '--mail', 'a-fine@labo.test'),
    ).toMatchObject({
      verdict: 'unavailable',
      step: null,
      unavailable: ['janus'],
      steps: [
        { state: 'ok' },
        { state: 'ok' },
        { state: 'unavailable' },
        { state: 'not-reached' },
        { state: 'not-reached' },
      ],
    });
    expect(
      await diagnose({ ...variables, RESEDA_LDAP_URL: unreachable }, '--mail', 'a-fine@labo.test'),
    ).toMatchObject({
      verdict: 'unavailable',
      unavailable: ['reseda'],
    });
    expect(
      await diagnose({ ...variables, RESEDA_LDAP_URL: unreachable }, '--mail', 'nobody@labo.test'),
    ).toMatchObject({
      verdict: 'unavailable',
      unavailable: ['reseda'],
    });
  });

  it('tells apart a refused bind and a base that does not exist from an absence', async () => {
    const refused = { ...variables, RESEDA_LDAP_BIND_PASSWORD: 'wrong' };
    const misplaced = { ...variables, RESEDA_LDAP_BASE_DN: 'ou=nowhere,dc=reseda,dc=test' };

    expect(await diagnose(refused, '--mail', 'a-fine@labo.test')).toMatchObject({
      verdict: 'unavailable',
      unavailable: ['reseda'],
    });
    expect(await diagnose(misplaced, '--mail', 'a-fine@labo.test')).toMatchObject({
      verdict: 'unavailable',
      unavailable: ['reseda'],
    });
  });

  it('works with one directory alone', async () => {
    const onlyReseda = Object.fromEntries(
      Object.entries(variables).filter(([name]) => !name.startsWith('JANUS_')),
    );
    const onlyJanus = Object.fromEntries(
      Object.entries(variables).filter(([name]) => !name.startsWith('RESEDA_')),
    );

    expect(await diagnose(onlyReseda, '--mail', 'a-fine@labo.test')).toMatchObject({
      verdict: 'question',
      also: [],
    });
    expect(await diagnose(onlyJanus, '--mail', 'j3@labo.test')).toMatchObject({
      verdict: 'blocked',
      code: 'J3',
    });
    expect(await diagnose(onlyJanus, '--mail', 'nobody@labo.test')).toMatchObject({
      verdict: 'question',
    });
  });

  it('prints for people without --json, in both languages', async () => {
    const french = await run(variables, ['--mail', 'j3@labo.test']);
    const english = await run(variables, ['--mail', 'j3@labo.test', '--lang', 'en']);

    expect(french.output).toContain('J3 password-expired');
    expect(french.output).toContain('vous');
    expect(english.output).toContain('Janus password expired');
  });

  it('says with --check what the bind account may read', async () => {
    const { exitCode, output } = await run(variables, ['--check', '--mail', 'a-fine@labo.test']);

    expect(exitCode).toBe(0);
    expect(output).toMatch(/ok +mail/u);
    expect(output).toMatch(/missing +pwdReset/u);
  });
});

describe('diagnose, given something wrong', () => {
  it.each([
    { title: 'no address', args: [], says: '--mail is missing' },
    {
      title: 'two addresses in one',
      args: ['--mail', 'a@b.test,c@d.test'],
      says: 'not one valid address',
    },
    {
      title: 'two options --mail',
      args: ['--mail', 'a@b.test', '--mail', 'c@d.test'],
      says: 'more than once',
    },
    { title: 'an unknown option', args: ['--mail', 'a@b.test', '--nmae', 'x'], says: '--nmae' },
    {
      title: 'a language that is not spoken',
      args: ['--mail', 'a@b.test', '--lang', 'de'],
      says: '--lang',
    },
    { title: 'an empty unit', args: ['--mail', 'a@b.test', '--unit', ' '], says: '--unit' },
    {
      title: 'a file that is not there',
      args: ['--mail', 'a@b.test', '--answers', '/nowhere.json'],
      says: 'cannot be read',
    },
  ])('refuses $title in words, with exit code 2', async ({ args, says }) => {
    const { exitCode, output, errors } = await run({ DIRECTORY: 'none' }, args);

    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain(says);
  });

  it('fails with the code of the failure when the configuration cannot be used', async () => {
    const { exitCode, errors } = await run({ DIRECTORY: 'ldap' }, ['--mail', 'a@b.test']);

    expect(exitCode).toBe(1);
    expect(errors).toContain('CONFIG_INVALID');
  });
});
