import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { rest, start, type SeenActivity } from '../adapters/direct-line/rest.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { waitFor } from './wait-for.ts';

const MAIN = fileURLToPath(new URL('../../dist/bot/main.js', import.meta.url));
const CONVERSATIONS = 20;

/** Somewhere in the program, where no guard looks. */
const DEFECTS = {
  uncaughtException: `setTimeout(() => { throw new RangeError('canary@example.org') })`,
  unhandledRejection: `void Promise.reject(new RangeError('canary@example.org'))`,
} as const;

interface Life {
  readonly url: string;
  readonly domain: string;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** How it ended, with everything that it logged. */
  readonly ended: Promise<{ readonly code: number | null; readonly log: string }>;
}

async function live(dataDir: string, nodeOptions = ''): Promise<Life> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'error',
      NODE_OPTIONS: nodeOptions,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const log = text(child.stderr);
  const ended = once(child, 'exit').then(async ([code]) => ({
    code: code as number | null,
    log: await log,
  }));
  const [printed] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http\S+/u.exec(printed.toString())?.[0] ?? '';
  return { url, domain: `${url}/v3/directline`, kill: (signal) => void child.kill(signal), ended };
}

/** Conversations that were greeted, with the token of each. */
async function openConversations(life: Life) {
  const opened = await Promise.all(Array.from({ length: CONVERSATIONS }, () => start(life)));
  for (const one of opened) {
    await waitFor(async () => (await read(life, one)).length > 0, 'the greeting');
  }
  return opened;
}

type Opened = Awaited<ReturnType<typeof start>>;

async function read({ domain }: Life, { id, token }: Opened): Promise<readonly SeenActivity[]> {
  return (await rest({ domain }, 'GET', `/conversations/${id}/activities`, { token })).body
    .activities;
}

/** Everybody says something; answers once it is kept. */
async function sayAll({ domain }: Life, opened: readonly Opened[]): Promise<void> {
  const body = { type: 'message', text: 'bonjour', channelData: { clientActivityID: 'said' } };
  const statuses = await Promise.all(
    opened.map(
      async ({ id, token }) =>
        (await rest({ domain }, 'POST', `/conversations/${id}/activities`, { token, body })).status,
    ),
  );
  expect(statuses).toEqual(opened.map(() => 200));
}

/** After a restart: each message is there once, and answered once, as it would have been. */
async function expectNothingLost(dataDir: string, opened: readonly Opened[]): Promise<void> {
  expect(integrityOf(dataDir)).toBe('ok');
  const life = await live(dataDir);
  const said = ({ channelData }: SeenActivity): boolean => channelData?.clientActivityID === 'said';
  for (const one of opened) {
    const isAnswered = async () => (await read(life, one)).at(-1)?.from.role === 'bot';
    await waitFor(isAnswered, 'the answer');
  }
  const transcripts = await Promise.all(
    opened.map(async (one) =>
      (await read(life, one)).map((activity) => (said(activity) ? 'said' : activity.text)),
    ),
  );
  life.kill('SIGTERM');
  expect(transcripts[0]?.filter((line) => line === 'said')).toHaveLength(1);
  for (const transcript of transcripts) expect(transcript).toEqual(transcripts[0]);
  expect(await life.ended).toEqual({ code: 0, log: '' });
}

function integrityOf(dataDir: string): unknown {
  const database = new Sqlite(path.join(dataDir, 'assistant.sqlite'), { readonly: true });
  const found = database.pragma('integrity_check', { simple: true });
  database.close();
  return found;
}

it('a service that is told to stop in the middle of its work loses nothing, and says nothing of it', async () => {
  const dataDir = await tempFolder();
  const life = await live(dataDir);
  const opened = await openConversations(life);
  await sayAll(life, opened);

  life.kill('SIGTERM');

  expect(await life.ended).toEqual({ code: 0, log: '' });
  await expectNothingLost(dataDir, opened);
});

describe.each(Object.entries(DEFECTS))('after an %s the service', (event, defect) => {
  it('ends in order, logs where it arose and not what it said, and loses nothing', async () => {
    const dataDir = await tempFolder();
    const preload = path.join(await tempFolder(), 'defect.mjs');
    await writeFile(preload, `process.on('SIGUSR2', () => { ${defect}; });`);
    const life = await live(dataDir, `--import=${pathToFileURL(preload).href}`);
    const opened = await openConversations(life);
    await sayAll(life, opened);

    life.kill('SIGUSR2');

    const { code, log } = await life.ended;
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ level: 'fatal', event, err: { code: 'RangeError' } }]);
    expect(log).toContain('defect.mjs');
    expect(log).not.toContain('canary');
    await expectNothingLost(dataDir, opened);
  });
});
