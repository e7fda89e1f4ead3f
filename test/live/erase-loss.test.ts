import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createStore } from '../../adapters/store/create-store.ts';
import { createPseudonyms } from '../../bot/turns/pseudonyms.ts';
import { startOver } from '../../dialogs/state.ts';
import { JOURNAL_ENTRY } from '../fakes/journal-entry.ts';
import { filesWith } from '../fakes/read-files.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { commitNext, MAIL } from '../fakes/turn-commit.ts';

const PROGRAM = fileURLToPath(new URL('./erase-process.ts', import.meta.url));
const CANARY = 'canari-9b1c@labo.test';
const IDS = ['here', 'elsewhere'];
const ERASE = { kind: 'choice', id: 'data:erase', text: `Tout effacer ${CANARY}` } as const;

/** Somebody who proved the address in two conversations, and has just pressed the button in one. */
async function prepare(dataDir: string): Promise<void> {
  const store = await createStore({ dataDir, messageIdDomain: 'test', keepsSentMails: true });
  const { keyOf, ofPerson } = createPseudonyms(await store.readOrCreateKey('pseudonyms', 32));
  await store.readOrCreateKey('codes', 32);
  const at = new Date().toISOString();
  const proofs = [{ address: CANARY, level: 'mailbox' as const, at }];
  for (const id of IDS) {
    const opening = { kind: 'text', text: CANARY } as const;
    await store.open({ id, channel: 'web', userId: 'dl_1' }, opening, at);
    await commitNext(store, id, {
      at,
      state: { ...startOver('fr'), proofs, expecting: 'data-choice', givenMails: [CANARY] },
      replies: [{ kind: 'text', text: CANARY.repeat(300) }],
      belongings: [{ addressKey: keyOf(CANARY), isProved: true }],
      journal: [{ ...JOURNAL_ENTRY, pseudonym: ofPerson(CANARY, id) }],
      mails: [{ ...MAIL, to: CANARY }],
    });
  }
  await store.receive('here', { message: ERASE, raw: { text: ERASE.text } }, at);
  await store.close();
}

/** Runs the program; `undefined` when it ended by itself, else the signal. */
async function live(dataDir: string, commitsToLive?: number): Promise<string | undefined> {
  const args = commitsToLive === undefined ? [] : [String(commitsToLive)];
  const child = spawn(process.execPath, [PROGRAM, dataDir, ...args], { stdio: 'inherit' });
  const [, signal] = (await once(child, 'close')) as [number | null, string | null];
  return signal ?? undefined;
}

async function look(dataDir: string) {
  const store = await createStore({ dataDir, messageIdDomain: 'test', keepsSentMails: true });
  const entries = await store.entriesAfter('here', 0, 100);
  const isElsewhere = (await store.find('elsewhere')) !== undefined;
  const isPending = (await store.findPending('here')) !== undefined;
  const mails = (await store.listUnsent()).length;
  await store.close();
  return { lines: entries.length, isElsewhere, isPending, mails };
}

const BEFORE = { lines: 2, isElsewhere: true, isPending: true, mails: 2 };
const AFTER = { lines: 2, isElsewhere: false, isPending: false, mails: 0 };

it('is forgotten wholly or not at all, whenever the process is killed, and wholly in the end', async () => {
  const prepared = await tempFolder();
  await prepare(prepared);
  const found: unknown[] = [];

  for (let commits = 1, hasDied = true; hasDied; commits += 1) {
    const dataDir = await tempFolder();
    await cp(prepared, dataDir, { recursive: true });
    hasDied = (await live(dataDir, commits)) === 'SIGKILL';
    found.push(await look(dataDir));
    await live(dataDir);

    expect(await look(dataDir)).toEqual(AFTER);
    expect(await filesWith(dataDir, CANARY)).toEqual([]);
  }

  expect(found).toContainEqual(BEFORE);
  expect(found).toContainEqual(AFTER);
  for (const state of found) expect([BEFORE, AFTER]).toContainEqual(state);
  expect(found.length).toBeGreaterThan(2);
}, 400_000);
