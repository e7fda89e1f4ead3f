import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import type { Entry } from '../../bot/ports/conversations.ts';
import type { Store } from '../../bot/ports/store.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { LossClient } from './loss-client.ts';
import type { FromProcess, ToProcess } from './loss-protocol.ts';
import { waitFor } from './wait-for.ts';

const PROGRAM = fileURLToPath(new URL('./turns-process.ts', import.meta.url));
const CONVERSATIONS = 200;
const LINES = ['a', 'b!', 'c', 'd', 'e!', 'f'];
const ESCALATED = LINES.filter((line) => line.endsWith('!'));
const KILLS = 30;
/**
 * In commits. All lives together are shorter than the work, so that each of them ends by being killed: the work takes
 * some 3000, and they have 1800, give or take 190.
 */
const LONGEST_LIFE = 120;
const seed = Number(process.env['LOSS_SEED'] ?? Date.now() % 1_000_000);

interface Life {
  readonly send: (order: ToProcess) => void;
  /** Answers the signal that ended it, if one did. */
  readonly ended: Promise<NodeJS.Signals | null>;
}

/** Starts the process; `hear` is told each line, the first of them `ready`. */
function live(args: readonly string[], hear: (told: FromProcess, life: Life) => void): Life {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  // Orders to the dead are lost, as they are on the network.
  child.stdin.on('error', () => undefined);
  const life: Life = {
    send: (order) => void child.stdin.write(`${JSON.stringify(order)}\n`),
    ended: once(child, 'close').then(([, signal]) => signal as NodeJS.Signals | null),
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    // Half a line was not said.
    if (line.endsWith('}')) hear(JSON.parse(line) as FromProcess, life);
  });
  return life;
}

it(`loses and doubles nothing of ${CONVERSATIONS} conversations when it is killed again and again (LOSS_SEED=${seed})`, async () => {
  const random = seededRandom(seed);
  const folder = await tempFolder();
  const mailFile = path.join(folder, 'mails');
  const clients = Array.from({ length: CONVERSATIONS }, (_, n) => new LossClient(`c${n}`, LINES));
  const byId = new Map(clients.map((client) => [client.id, client]));
  const incidents: FromProcess[] = [];
  const deaths: (NodeJS.Signals | null)[] = [];
  const isDone = (): boolean => clients.every((client) => client.isDone);

  for (let kills = 0; kills < KILLS || !isDone(); kills += 1) {
    const commits = kills < KILLS ? [String(1 + Math.floor(random() * LONGEST_LIFE))] : [];
    const life = live([folder, mailFile, ...commits], (told, { send }) => {
      if (told.kind === 'ready') for (const client of clients) client.connect(send);
      else if (told.kind === 'incident') incidents.push(told);
      else byId.get(told.id)?.hear(told);
      if (isDone()) send({ kind: 'stop' });
    });
    deaths.push(await life.ended);
  }
  const store = await openTestStore({ dataDir: folder });
  await deliverTheRest(store, [folder, mailFile]);

  const context = `LOSS_SEED=${seed}`;
  expect(deaths.filter((signal) => signal === 'SIGKILL')).toHaveLength(KILLS);
  expect(incidents, context).toEqual([]);
  const repeated = clients.reduce((sum, client) => sum + client.repeated, 0);
  expect(repeated, context).toBeGreaterThan(0);
  const mails = await readMails(mailFile);
  for (const client of clients) {
    const committed = await store.entriesAfter(client.id, 0, 1000);
    expect(client.shown, context).toEqual(committed);
    expect(committed.map(({ seq }) => seq)).toEqual(committed.map((_, index) => index + 1));
    expect(saidIn(committed), context).toEqual(LINES);
    expect(repliesIn(committed), context).toEqual([
      'welcome',
      ...LINES.map((line, index) => `re: ${line} ${index + 1}`),
    ]);
    expect(await store.listEscalations(client.id, []), context).toMatchObject([{ mail: 'sent' }]);
    const ids = ESCALATED.map((line) => mails.get(`${client.id} ${line}`)?.size);
    expect(ids, context).toEqual(ESCALATED.map(() => 1));
  }
  expect(mails.size, context).toBe(CONVERSATIONS * ESCALATED.length);
  expect(integrityOf(folder)).toBe('ok');
}, 400_000);

/** One last life, which ends when it is told to. */
async function deliverTheRest(store: Store, args: readonly string[]): Promise<void> {
  const life = live(args, () => undefined);
  await waitFor(async () => (await store.findNextDue()) === undefined, 'all mails', 200_000);
  life.send({ kind: 'stop' });
  await life.ended;
}

/** The Message-IDs under which each subject was delivered. */
async function readMails(file: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const text = await readFile(file, 'utf8');
  const mails = new Map<string, Set<string>>();
  for (const line of text.trimEnd().split('\n')) {
    const { subject, messageId } = JSON.parse(line) as { subject: string; messageId: string };
    mails.set(subject, (mails.get(subject) ?? new Set()).add(messageId));
  }
  return mails;
}

function saidIn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) =>
    entry.role === 'user' && entry.message.kind === 'text' ? [entry.message.text] : [],
  );
}

function repliesIn(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) =>
    entry.role === 'assistant' && entry.reply.kind === 'text' ? [entry.reply.text] : [],
  );
}

function integrityOf(folder: string): unknown {
  const database = new Sqlite(path.join(folder, 'assistant.sqlite'), { readonly: true });
  const found = database.pragma('integrity_check', { simple: true });
  database.close();
  return found;
}
