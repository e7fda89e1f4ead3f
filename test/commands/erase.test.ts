import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openErasure } from '../../bot/assemble/open-erasure.ts';
import { openPseudonymKey } from '../../bot/assemble/open-pseudonym-key.ts';
import { runErase, type EraseParts } from '../../bot/commands/erase.ts';
import type { ErasureDocument } from '../../bot/commands/print-erasure.ts';
import { readConfig } from '../../bot/config.ts';
import { Failure } from '../../bot/failure.ts';
import { createPseudonyms } from '../../bot/turns/pseudonyms.ts';
import { DOSSIER } from '../fakes/dossier.ts';
import { JOURNAL_ENTRY } from '../fakes/journal-entry.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { AT, MAIL, openConversation, say } from '../fakes/turn-commit.ts';

const JEANNE = 'jeanne@univ.test';

async function run(parts: Partial<EraseParts>, ...args: readonly string[]) {
  let output = '';
  let errors = '';
  const exitCode = await runErase({
    args,
    open: () => Promise.reject(new Error('opened for wrong arguments')),
    write: (text) => {
      output += text;
      return Promise.resolve();
    },
    writeError: (text) => {
      errors += text;
    },
    ...parts,
  });
  return { exitCode, output, errors };
}

/** Somebody who proved the address in one conversation, gave it in another, and asked support. */
async function createWorld() {
  const dataDir = await tempFolder();
  const config = readConfig({ DATA_DIR: dataDir, ESCALATION_DAYS: '10', AUDIT_DAYS: '400' });
  const store = await openTestStore({ dataDir });
  const { keyOf, ofPerson } = createPseudonyms(await openPseudonymKey(config, store));
  const addressKey = keyOf(JEANNE);
  for (const id of ['c1', 'c2', 'of somebody else']) await openConversation(store, id);
  await say(store, 'c1', {
    belongings: [{ addressKey, isProved: true }],
    journal: [{ ...JOURNAL_ENTRY, pseudonym: ofPerson(JEANNE, 'c1') }],
    escalations: [
      {
        reference: 'SYG-1',
        situation: 'R2',
        addressKeys: [addressKey],
        isAddition: false,
        dossier: DOSSIER,
      },
    ],
    mails: [
      { ...MAIL, reference: 'SYG-1' },
      { ...MAIL, to: JEANNE },
    ],
    lookUps: [{ at: AT, who: 'terminal x', addressKeys: [addressKey], systems: ['reseda'] }],
  });
  await say(store, 'c2', { belongings: [{ addressKey, isProved: false }] });
  await mkdir(path.join(dataDir, 'mail'));
  await writeFile(path.join(dataDir, 'mail', 'one.eml'), `To: ${JEANNE}\r\n\r\n`);
  await writeFile(path.join(dataDir, 'mail', 'two.eml'), 'To: support@unit.test\r\n\r\n');
  const open = async () => openErasure(config, await openTestStore({ dataDir }));
  return { dataDir, store, open };
}

const KEPT = [
  { reference: 'SYG-1', at: AT, until: '2026-12-02T09:00:00.000Z', mailHasLeft: false },
];

describe('the command erase', () => {
  it('erases everything of an address, and says what stays', async () => {
    const { dataDir, store, open } = await createWorld();

    const { exitCode, output, errors } = await run(
      { open },
      '--mail',
      'Jeanne@Univ.test',
      '--json',
    );

    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    expect(JSON.parse(output)).toEqual({
      dryRun: false,
      found: {
        conversations: 2,
        unproved: 1,
        diagnoses: 1,
        requests: 1,
        messages: 0,
        waitingMails: 1,
        mailFiles: 1,
        lookUps: 1,
      },
      erased: { conversations: 2, diagnoses: 1, messages: 0, waitingMails: 1, mailFiles: 1 },
      kept: KEPT,
      lookUpDays: 400,
    } satisfies ErasureDocument);
    expect(await store.find('c1')).toBeUndefined();
    expect(await store.find('c2')).toBeUndefined();
    expect(await store.find('of somebody else')).toBeDefined();
    expect(await readdir(path.join(dataDir, 'mail'))).toEqual(['two.eml']);
    expect(await store.listMailErasures()).toEqual([]);
  });

  it('only says what there is when it is told to', async () => {
    const { dataDir, store, open } = await createWorld();

    const { output } = await run({ open }, '--mail', JEANNE, '--dry-run', '--json');

    expect(JSON.parse(output)).toMatchObject({
      dryRun: true,
      found: { conversations: 2 },
      erased: null,
      kept: KEPT,
    });
    expect(await store.find('c1')).toBeDefined();
    expect(await readdir(path.join(dataDir, 'mail'))).toHaveLength(2);
  });

  it('prints the same for people', async () => {
    const { open } = await createWorld();

    const { output } = await run({ open }, '--mail', JEANNE);

    expect(output).toMatch(/conversations +2 \(1 of them not proved\)/);
    expect(output).toMatch(/Erased\n +conversations +2/);
    expect(output).toMatch(/SYG-1 until 2026-12-02.*has not left/);
    expect(output).toMatch(/look-ups by staff, each for 400 days/);
    expect(output).toContain('Mails to support that were written as files');
    expect(output).toContain('cannot be called back');
  });

  it('finds nothing but the request the second time, and nothing at all of somebody unknown', async () => {
    const { open } = await createWorld();
    await run({ open }, '--mail', JEANNE);

    const again = await run({ open }, '--mail', JEANNE, '--json');
    const unknown = await run({ open }, '--mail', 'nobody@univ.test');

    expect(JSON.parse(again.output)).toMatchObject({
      erased: { conversations: 0, diagnoses: 0, waitingMails: 0, mailFiles: 0 },
      kept: KEPT,
    });
    expect(unknown).toEqual({
      exitCode: 0,
      output: 'Nothing is kept of this address.\n',
      errors: '',
    });
  });

  it('prints its usage upon --help', async () => {
    const { exitCode, output, errors } = await run({}, '--help');

    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    expect(output).toContain('usage: npm run -s erase');
  });

  it.each([
    { args: [], says: '--mail is missing' },
    { args: ['--mail', 'a@b.test,c@d.test'], says: 'not one valid address' },
    { args: ['--mail', 'a@b.test', '--mail', 'c@d.test'], says: 'more than once' },
    { args: ['--mail', 'a@b.test', '--force'], says: '--force' },
    { args: ['a@b.test'], says: 'a@b.test' },
  ])('refuses $args in words, and opens nothing', async ({ args, says }) => {
    const { exitCode, output, errors } = await run({}, ...args);

    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors.split('\n')[0]).toContain(says);
    expect(errors).toContain('usage:');
  });

  it('tells the code of a failure on standard error', async () => {
    const open = () => Promise.reject(new Failure('STORE_UNAVAILABLE', 'no disk'));

    expect(await run({ open }, '--mail', JEANNE)).toEqual({
      exitCode: 1,
      output: '',
      errors: 'STORE_UNAVAILABLE: no disk\n',
    });
  });
});
