import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../bot/ports/store.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';
import { commitNext } from '../../../fakes/turn-commit.ts';

const AT = '2026-11-22T09:00:00.000Z';
const OPENING = { kind: 'open', language: 'fr' } as const;
const MAIL = { to: 'alice@lab.test', subject: 's', text: 't', html: 'h' };

async function openChat(store: Store, conversationId = 'c1'): Promise<void> {
  await store.open({ id: conversationId, channel: 'teams', userId: 'u' }, OPENING, AT);
  await store.keepChat({ conversationId, reference: { place: 1 }, address: 'alice@lab.test' });
}

describe('a chat', () => {
  it('is reached as it was last, by the address that was known last', async () => {
    const store = await openTestStore();
    await openChat(store);

    await store.keepChat({ conversationId: 'c1', reference: { place: 2 } });

    expect(await store.findChat('c1')).toEqual({
      conversationId: 'c1',
      reference: { place: 2 },
      address: 'alice@lab.test',
      deliveredSeq: 0,
      isGone: false,
    });
  });

  it('of no conversation is not kept, and goes with its conversation', async () => {
    const store = await openTestStore();
    await store.keepChat({ conversationId: 'none', reference: {} });
    await openChat(store);
    await commitNext(store, 'c1');
    const later = '2027-11-22T09:00:00.000Z';

    await store.expire({
      conversations: later,
      journal: later,
      escalations: later,
      counters: later,
      audit: later,
      consoleAudit: later,
    });

    expect(await store.findChat('none')).toBeUndefined();
    expect(await store.findChat('c1')).toBeUndefined();
  });

  it('is moved on by one of two that deliver at once', async () => {
    const store = await openTestStore();
    await openChat(store);
    const chat = { conversationId: 'c1', deliveredSeq: 0 };

    const moved = [
      await store.advanceChat(chat, 1, 'path'),
      await store.advanceChat(chat, 2),
      await store.closeChat(chat, 3, MAIL, AT),
    ];

    expect(moved).toEqual([true, false, false]);
    expect(await store.findChat('c1')).toMatchObject({ deliveredSeq: 1, pathActivityId: 'path' });
    expect(await store.listUnsent()).toEqual([]);
  });

  it('that is closed leaves its mail in the same moment', async () => {
    const store = await openTestStore();
    await openChat(store);

    await store.closeChat({ conversationId: 'c1', deliveredSeq: 0 }, 4, MAIL, AT);

    expect(await store.findChat('c1')).toMatchObject({ deliveredSeq: 4, isGone: true });
    expect((await store.listUnsent()).map(({ mail }) => mail.to)).toEqual(['alice@lab.test']);
  });
});

it('meets a group once', async () => {
  const store = await openTestStore();

  const met = [await store.meetGroup('g', AT), await store.meetGroup('g', AT)];

  expect(met).toEqual([true, false]);
});

it('keeps who sent a message until it is answered, and no longer', async () => {
  const dataDir = await tempFolder();
  const store = await openTestStore({ dataDir });
  await store.open({ id: 'c1', channel: 'teams', userId: 'u' }, OPENING, AT);
  await commitNext(store, 'c1');
  const identity = { level: 'teams', address: 'canary@lab.test' } as const;
  const message = { kind: 'text', text: 'hello' } as const;
  await store.receive('c1', { message, raw: null, identity }, AT);

  const pending = await store.findPending('c1');
  await commitNext(store, 'c1');
  const database = new Sqlite(path.join(dataDir, 'assistant.sqlite'), { readonly: true });
  const kept = database.prepare('select identity from entry where identity is not null').all();
  database.close();

  expect(pending).toMatchObject({ message, identity });
  expect(kept).toEqual([]);
});
