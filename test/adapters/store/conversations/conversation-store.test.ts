import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';
import {
  AT,
  HELLO,
  MAIL,
  commitNext,
  later,
  openConversation,
  say,
  turnOn,
} from '../../../fakes/turn-commit.ts';

const CONVERSATION = { id: 'c1', channel: 'web', userId: 'dl_1' } as const;
const OPENING = { kind: 'open', language: 'fr' } as const;

it('numbers entries from 1 without gaps, in the order in which they were kept', async () => {
  const store = await openTestStore();
  await store.open(CONVERSATION, OPENING, AT);
  await commitNext(store, 'c1', { replies: [{ kind: 'text', text: 'welcome' }] });

  await store.receive('c1', { message: HELLO, raw: { id: 'a' } }, AT);
  await store.receive('c1', { message: HELLO, raw: { id: 'b' } }, AT);
  await commitNext(store, 'c1', { replies: [{ kind: 'text', text: 'first' }] });
  await commitNext(store, 'c1', { replies: [{ kind: 'text', text: 'second' }] });

  const entries = await store.entriesAfter('c1', 0, 100);
  expect(entries.map(({ seq, role }) => [seq, role])).toEqual([
    [1, 'assistant'],
    [2, 'user'],
    [3, 'user'],
    [4, 'assistant'],
    [5, 'assistant'],
  ]);
  expect(entries[1]).toEqual({ seq: 2, role: 'user', at: AT, message: HELLO, raw: { id: 'a' } });
  expect(await store.entriesAfter('c1', 3, 1)).toMatchObject([{ seq: 4 }]);
});

it('keeps a form with what stands in its fields', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  const form = {
    kind: 'form',
    form: 'escalation',
    text: 'Anything else?',
    fields: [
      { id: 'training', label: 'Course', kind: 'text', isRequired: false, value: 'English' },
    ],
    submitLabel: 'Go on',
    choices: [],
  } as const;

  await say(store, 'c1', { replies: [form] });

  expect((await store.entriesAfter('c1', 0, 9)).at(-1)).toMatchObject({ reply: form });
});

it('opens a conversation once, whatever was said since', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  await say(store, 'c1', { state: { step: 2 } });

  await store.open(CONVERSATION, OPENING, later(5));

  expect(await store.findPending('c1')).toBeUndefined();
  expect(await store.find('c1')).toEqual(CONVERSATION);
  expect(await store.find('c2')).toBeUndefined();
});

it('takes the same client id for the same message, within one conversation', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  await openConversation(store, 'c2');
  const message = { message: HELLO, raw: null, clientId: 'm1' };

  const received = await Promise.all([
    store.receive('c1', message, AT),
    store.receive('c1', message, AT),
    store.receive('c2', message, AT),
  ]);

  expect(received).toEqual([
    { seq: 1, isDuplicate: false },
    { seq: 1, isDuplicate: true },
    { seq: 1, isDuplicate: false },
  ]);
});

it('keeps no message of a conversation that is gone', async () => {
  const store = await openTestStore();

  expect(await store.receive('gone', { message: HELLO, raw: null }, AT)).toBeUndefined();
});

it('commits a turn once, and not on a state that has changed', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  await store.receive('c1', { message: HELLO, raw: null }, AT);
  const pending = await store.findPending('c1');
  if (pending === undefined) throw new Error('nothing is pending');
  const turn = turnOn(pending, { state: { said: 1 }, replies: [{ kind: 'text', text: 'hi' }] });

  const outcomes = await Promise.all([store.commit(turn), store.commit(turn)]);
  await store.receive('c1', { message: HELLO, raw: null }, AT);
  const stale = await store.commit({ ...turn, seq: 3 });

  expect(outcomes).toEqual([true, false]);
  expect(stale).toBe(false);
  expect(await store.entriesAfter('c1', 0, 10)).toHaveLength(3);
  expect(await store.findPending('c1')).toMatchObject({ seq: 3, state: { said: 1 } });
});

it('keeps everything of a turn or nothing', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  await store.receive('c1', { message: HELLO, raw: null }, AT);
  const notAfter = 'no date';

  await expect(
    commitNext(store, 'c1', {
      state: { lost: true },
      replies: [{ kind: 'text', text: 'lost' }],
      mails: [MAIL, { ...MAIL, notAfter }],
    }),
  ).rejects.toThrow(RangeError);

  expect(await store.entriesAfter('c1', 0, 10)).toHaveLength(1);
  expect(await store.mailsOf('c1')).toEqual([]);
  expect(await store.findPending('c1')).toMatchObject({ state: null });
});

it('forgets what a turn redacts, and shows the rest', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  await store.receive(
    'c1',
    { message: { kind: 'text', text: '123456' }, raw: { text: '123456' } },
    AT,
  );

  const message = { kind: 'text', text: '••••••' } as const;
  await commitNext(store, 'c1', { redacted: { message, raw: { text: '••••••' } } });

  expect(JSON.stringify(await store.entriesAfter('c1', 0, 10))).not.toContain('123456');
});

it('leaves what a turn redacts in no file', async () => {
  const dataDir = await tempFolder();
  const store = await openTestStore({ dataDir });
  await openConversation(store, 'c1');
  await store.receive('c1', { message: HELLO, raw: { text: 'canary-360872' } }, AT);

  await commitNext(store, 'c1', { redacted: { message: HELLO, raw: null } });

  const names = await readdir(dataDir);
  const files = await Promise.all(
    names.map((name) => readFile(path.join(dataDir, name), 'latin1')),
  );
  expect(files.join('')).not.toContain('canary-360872');
});

it('commits a turn that redacts while somebody reads', async () => {
  const dataDir = await tempFolder();
  const store = await openTestStore({ dataDir });
  await openConversation(store, 'c1');
  await store.receive('c1', { message: HELLO, raw: { text: 'canary' } }, AT);
  const reader = new Sqlite(path.join(dataDir, 'assistant.sqlite'), { readonly: true });
  reader.exec('begin');
  reader.prepare('select * from entry').all();

  const startedAt = performance.now();
  expect(await commitNext(store, 'c1', { redacted: { message: HELLO, raw: null } })).toBe(true);

  expect(performance.now() - startedAt).toBeLessThan(2000);
  reader.close();
});

it('lists the conversations that wait for an answer, the longest first', async () => {
  const store = await openTestStore();
  for (const id of ['c1', 'c2', 'c3']) await openConversation(store, id);
  await store.receive('c3', { message: HELLO, raw: null }, later(1));
  await store.receive('c1', { message: HELLO, raw: null }, later(2));
  await store.receive('c1', { message: HELLO, raw: null }, later(3));

  expect(await store.listPending()).toEqual(['c3', 'c1']);
});
