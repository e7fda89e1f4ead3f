import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { openTestStore } from '../fakes/open-test-store.ts';
import { readAll } from '../fakes/read-all.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { AT, HELLO, openConversation } from '../fakes/turn-commit.ts';

const run = promisify(execFile);
const PROGRAM = fileURLToPath(new URL('./commit-process.ts', import.meta.url));
const AT_ONCE = 3;

/** A folder whose database holds one conversation, with a message that waits for its answer. */
async function prepare(): Promise<string> {
  const dataDir = await tempFolder();
  const store = await openTestStore({ dataDir });
  await openConversation(store, 'c1');
  await store.receive('c1', { message: HELLO, raw: null }, AT);
  await store.close();
  return dataDir;
}

/** Whether the process came to its end before it was to die. */
async function survives(dataDir: string, writesToLive: number): Promise<boolean> {
  try {
    const { stdout } = await run(process.execPath, [PROGRAM, dataDir, String(writesToLive)]);
    return stdout === 'survived';
  } catch (error) {
    expect(error).toMatchObject({ signal: 'SIGKILL' });
    return false;
  }
}

/** What the database holds after the answering process has run so many statements. */
async function answer(prepared: string, writesToLive: number) {
  const dataDir = path.join(await tempFolder(), 'data');
  await cp(prepared, dataDir, { recursive: true });
  const hasSurvived = await survives(dataDir, writesToLive);
  const store = await openTestStore({ dataDir });
  const [escalation] = await store.listEscalations('c1', ['key']);
  const pending = await store.findPending('c1');
  const held = {
    escalation: escalation?.reference,
    isAnswered: pending === undefined,
    entries: (await store.entriesAfter('c1', 0, 100)).length,
    mails: (await store.mailsOf('c1')).length,
    journal: (await readAll(store.readJournal(undefined))).length,
  };
  return { hasSurvived, held };
}

it('keeps an escalation with its mails and the conversation that asked for it, or none of them, wherever it is killed', async () => {
  const prepared = await prepare();
  const nothing = { escalation: undefined, isAnswered: false, entries: 1, mails: 0, journal: 0 };
  const everything = {
    escalation: 'SYG-000-001',
    isAnswered: true,
    entries: 2,
    mails: 2,
    journal: 1,
  };

  const outcomes: Awaited<ReturnType<typeof answer>>[] = [];
  while (!outcomes.some(({ hasSurvived }) => hasSurvived)) {
    const next = Array.from({ length: AT_ONCE }, (_, index) => outcomes.length + 1 + index);
    outcomes.push(...(await Promise.all(next.map((writes) => answer(prepared, writes)))));
  }

  const held = outcomes.map((outcome) => outcome.held);
  const kept = held.findIndex(({ isAnswered }) => isAnswered);
  expect(held.slice(0, kept)).toEqual(held.slice(0, kept).map(() => nothing));
  expect(held.slice(kept)).toEqual(held.slice(kept).map(() => everything));
  // It was killed in the middle, and right behind it.
  expect(kept).toBeGreaterThan(5);
  expect(outcomes[kept]?.hasSurvived).toBe(false);
}, 400_000);
