import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { openTestStore } from '../fakes/open-test-store.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { MAIL, openConversation, say } from '../fakes/turn-commit.ts';
import { startChaosMailServer } from './chaos-mail-server.ts';
import { waitFor } from './wait-for.ts';

const PROGRAM = fileURLToPath(new URL('./sender-process.ts', import.meta.url));
const MAILS = 150;
const KILLS = 5;
const OWNERS = ['one', 'two'];
const seed = Number(process.env['LOSS_SEED'] ?? Date.now() % 1_000_000);

const isPoison = (recipient: string): boolean => recipient.startsWith('poison');
const RECIPIENTS = Array.from({ length: MAILS }, (_, number) =>
  number % 50 === 7 ? `poison-${number}@unit.test` : `person-${number}@unit.test`,
);

/** Processes that send, each killed and started again on request. */
function startSenders(args: (owner: string) => readonly string[]) {
  const children = new Map<string, ChildProcess>();
  const start = (owner: string): void => {
    const child = spawn(process.execPath, [PROGRAM, ...args(owner)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    children.set(owner, child);
  };
  const kill = async (owner: string): Promise<void> => {
    const child = children.get(owner);
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(async () => {
    await Promise.all(OWNERS.map(kill));
  });
  for (const owner of OWNERS) start(owner);
  return {
    restart: async (owner: string): Promise<void> => {
      await kill(owner);
      start(owner);
    },
    isRunning: (owner: string): boolean => children.get(owner)?.exitCode === null,
  };
}

it(`loses no mail and gives up only what is refused for good, whatever the relay and the senders suffer (LOSS_SEED=${seed})`, async () => {
  const random = seededRandom(seed);
  const dataDir = await tempFolder();
  const store = await openTestStore({ dataDir });
  const startMs = Date.now();
  await openConversation(store, 'c1');
  const mails = RECIPIENTS.map((to) => ({ ...MAIL, to }));
  await say(store, 'c1', { mails, at: new Date(startMs).toISOString() });
  await using server = await startChaosMailServer(random, isPoison);
  const total = (): number => Object.values(server.fates).reduce((sum, count) => sum + count, 0);

  const senders = startSenders((owner) => [dataDir, String(server.port), owner, String(startMs)]);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // After a share of the work, so that the machine's speed does not matter.
    const share = Math.floor(((kill - random()) / KILLS) * MAILS * 0.8);
    await waitFor(() => total() >= share, 'the next kill', 200_000);
    await senders.restart(OWNERS[Math.floor(random() * OWNERS.length)] ?? '');
  }
  server.calm();
  await waitFor(async () => (await store.findNextDue()) === undefined, 'the last mail', 200_000);

  const context = `LOSS_SEED=${seed}`;
  const good = RECIPIENTS.filter((recipient) => !isPoison(recipient));
  const copies = good.map((recipient) => server.copies.get(recipient) ?? []);
  const unsent = await store.listUnsent();
  expect(OWNERS.map(senders.isRunning), context).toEqual([true, true]);
  expect(
    copies.filter((ids) => ids.length === 0),
    context,
  ).toEqual([]);
  expect(
    copies.filter((ids) => new Set(ids).size > 1),
    context,
  ).toEqual([]);
  expect(copies.filter((ids) => ids.length > 1).length, context).toBeGreaterThan(0);
  expect(server.fates.busy, context).toBeGreaterThan(0);
  expect([...server.copies.keys()].filter(isPoison), context).toEqual([]);
  expect(
    unsent.map(({ mail }) => mail.to),
    context,
  ).toEqual(RECIPIENTS.filter(isPoison));
  for (const mail of unsent) {
    expect(mail, context).toMatchObject({
      status: 'dead',
      lastError: 'MAIL_REFUSED: the mail server refused the mail for good: status 550',
    });
    // Once, and once more for each time that its sender was killed with it in hand.
    expect(mail.attempts, context).toBeLessThanOrEqual(1 + KILLS);
  }
}, 400_000);
