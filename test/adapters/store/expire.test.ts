import { expect, it } from 'vitest';
import type { Store } from '../../../bot/ports/store.ts';
import { DOSSIER } from '../../fakes/dossier.ts';
import { JOURNAL_ENTRY } from '../../fakes/journal-entry.ts';
import { readAll } from '../../fakes/read-all.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { AT, HELLO, MAIL, later, openConversation, say } from '../../fakes/turn-commit.ts';

const NEVER = '1970-01-01T00:00:00.000Z';
const KEEP_ALL = {
  conversations: NEVER,
  journal: NEVER,
  escalations: NEVER,
  counters: NEVER,
  audit: NEVER,
  consoleAudit: NEVER,
};
const CODE = { conversationId: 'old', addressKey: 'k1' };

async function withOldAndNew(): Promise<Store> {
  const store = await openTestStore();
  for (const id of ['old', 'new']) await openConversation(store, id);
  const escalation = {
    reference: 'SYG-1',
    situation: 's',
    addressKeys: ['k1'],
    isAddition: false,
    dossier: DOSSIER,
  };
  await say(store, 'old', {
    codes: [{ addressKey: 'k1', hash: 'h', expiresAt: later(1200) }],
    journal: [JOURNAL_ENTRY],
    escalations: [escalation],
    mails: [MAIL, { ...MAIL, reference: 'SYG-1' }],
  });
  await store.count([{ key: 'k1', limit: 1, windowSeconds: 9e9 }], 't', AT);
  await say(store, 'new', { at: later(100), journal: [JOURNAL_ENTRY] });
  return store;
}

it('forgets a conversation with its entries, codes and mails, and keeps those that are younger', async () => {
  const store = await withOldAndNew();
  for (const { id } of await store.claim('a', 10, AT, 60)) {
    await store.settle('a', id, 1, { status: 'sent' }, AT);
  }

  await store.expire({ ...KEEP_ALL, conversations: later(50) });

  expect(await store.find('old')).toBeUndefined();
  expect(await store.entriesAfter('old', 0, 10)).toEqual([]);
  expect(await store.tryCode(CODE, { max: 5, token: 't' }, AT, () => true)).toBe('none-sent');
  expect(await store.mailsOf('old')).toMatchObject([{ mail: { reference: 'SYG-1' } }]);
  expect(await store.find('new')).toBeDefined();
  expect(await readAll(store.readJournal(undefined))).toHaveLength(2);
});

it('does not forget a mail that has not left', async () => {
  const store = await withOldAndNew();

  await store.expire({ ...KEEP_ALL, conversations: later(50), escalations: later(50) });

  expect(await store.claim('a', 10, AT, 60)).toHaveLength(2);
});

it('forgets diagnoses, escalations and counters each at their own time', async () => {
  const store = await withOldAndNew();

  expect(await store.expire({ ...KEEP_ALL, journal: later(50) })).toBe(1);
  expect(await store.expire({ ...KEEP_ALL, escalations: later(50) })).toBe(1);
  expect(await store.expire({ ...KEEP_ALL, counters: later(50) })).toBe(1);

  expect(await readAll(store.readJournal(undefined))).toHaveLength(1);
  expect(await store.listEscalations('old', ['k1'])).toEqual([]);
  const limit = { key: 'k1', limit: 1, windowSeconds: 9e9 };
  expect(await store.count([limit], 't2', later(60))).toBeUndefined();
});

it('goes through any number of them', async () => {
  const store = await openTestStore();
  for (let index = 0; index < 450; index += 1) await openConversation(store, `c${index}`);

  expect(await store.expire({ ...KEEP_ALL, conversations: later(1) })).toBe(450);
});

it('forgets a rate once its allowance is whole again', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  const rate = { limit: 'messages-per-conversation', key: 'c1', burst: 1, perMinute: 1 } as const;
  await store.receive('c1', { message: HELLO, raw: null, rates: [rate] }, AT);

  expect(await store.expire({ ...KEEP_ALL, counters: later(59) })).toBe(0);
  expect(await store.expire({ ...KEEP_ALL, counters: later(61) })).toBe(1);
});
