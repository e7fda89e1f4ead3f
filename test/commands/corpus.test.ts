import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCorpus, openGrowingCorpus } from '../../bot/assemble/open-corpus.ts';
import { openUnderstanding } from '../../bot/assemble/open-understanding.ts';
import { runCorpus } from '../../bot/commands/corpus.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

interface Run {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

async function run(dataDir: string, ...args: readonly string[]): Promise<Run> {
  let output = '';
  let errors = '';
  const exitCode = await runCorpus({
    args,
    open: () => openGrowingCorpus({ dataDir }),
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

const TICKETS = [
  {
    text: 'Bonjour, la page verte à gauche clignote, écrivez-moi à jeanne.martin@labo.example. Mme Martin',
    lang: 'fr',
    intent: 'sygefor_error',
  },
  { text: 'START OVER !', lang: 'en', intent: 'restart' },
];

async function writeTickets(folder: string): Promise<string> {
  const file = path.join(folder, 'given.jsonl');
  await writeFile(file, TICKETS.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

/** Where tickets were added once: whatever is added is compared with all that is there. */
let grown: string;
let adding: Run;

beforeAll(async () => {
  grown = await mkdtemp(path.join(os.tmpdir(), 'corpus-'));
  adding = await run(grown, '--add', await writeTickets(grown));
});

afterAll(async () => {
  await rm(grown, { recursive: true });
});

it('adds tickets without what leads to a person, and leaves out what is there already', async () => {
  const { exitCode, output, errors } = adding;

  const added = await readFile(path.join(grown, 'corpus', 'tickets.jsonl'), 'utf8');
  expect(exitCode).toBe(0);
  expect(output).toContain('1 of 2 sentences were added');
  expect(errors).toContain('START OVER');
  expect(added).toContain('clignote');
  expect(added).not.toMatch(/martin/iu);
});

it('only shows what it would add when it is told to', async () => {
  const folder = await tempFolder();
  const file = await writeTickets(folder);

  const { output } = await run(folder, '--add', file, '--dry-run');

  const { voices } = await openCorpus({ dataDir: folder }, false);
  expect(output).toContain('clignote');
  expect(voices).toHaveLength((await openCorpus({ dataDir: folder }, true)).voices.length);
});

it('makes what is learnt from tickets a model of this service alone, which it then uses', async () => {
  const { voices, writeModel } = await openCorpus({ dataDir: grown }, false);
  const file = await writeModel(new TextEncoder().encode('no model'));

  expect(file).toBe(path.join(grown, 'understanding.br'));
  expect(voices).toHaveLength((await openCorpus({ dataDir: grown }, true)).voices.length + 1);
  await expect(openUnderstanding({ dataDir: grown })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
  });
});

it('counts what there is', async () => {
  const { exitCode, output } = await run(await tempFolder());

  expect(exitCode).toBe(0);
  expect(output).toMatch(/doctorants +\d+\n/u);
  expect(output).toMatch(/together +\d{5}\n/u);
});

it.each([
  [['--add', '/nowhere.jsonl'], 'cannot be read'],
  [['--remove'], '--remove'],
])('refuses what it cannot take: %s', async (args, part) => {
  const { exitCode, errors } = await run(await tempFolder(), ...args);

  expect(exitCode).toBe(2);
  expect(errors).toContain(part);
});
