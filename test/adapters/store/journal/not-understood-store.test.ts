import { expect, it } from 'vitest';
import type { NotUnderstood } from '../../../../bot/ports/turn.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { readAll } from '../../../fakes/read-all.ts';
import { AT, later, openConversation, say } from '../../../fakes/turn-commit.ts';

const ERROR: NotUnderstood = { source: 'error-text', language: 'fr', text: 'Error: no module' };
const KEEP_ALL = {
  conversations: AT,
  journal: AT,
  escalations: AT,
  counters: AT,
  audit: AT,
  consoleAudit: AT,
};
const OF_C1 = {
  addresses: ['c1@univ.test'],
  addressKeys: ['key-of-c1'],
  pseudonyms: [],
  isUnprovedIncluded: false,
};

async function withTwo() {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  await openConversation(store, 'c2');
  await say(store, 'c1', {
    notUnderstood: [ERROR],
    belongings: [{ addressKey: 'key-of-c1', isProved: true }],
  });
  await say(store, 'c2', { at: later(60), notUnderstood: [{ ...ERROR, text: 'Error: other' }] });
  return store;
}

it('gives back what was not understood, oldest first, from a date on', async () => {
  const store = await withTwo();

  expect(await readAll(store.readNotUnderstood(undefined))).toEqual([
    { ...ERROR, at: AT },
    { ...ERROR, at: later(60), text: 'Error: other' },
  ]);
  expect(await readAll(store.readNotUnderstood(later(30)))).toHaveLength(1);
});

it('reads more than a page, each line once', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  const texts = Array.from({ length: 1100 }, (_, index) => `Error: ${index}`);
  await say(store, 'c1', { notUnderstood: texts.map((text) => ({ ...ERROR, text })) });

  const rows = await readAll(store.readNotUnderstood(undefined));

  expect(rows.map(({ text }) => text)).toEqual(texts);
});

it('stays when its conversation goes, and goes with the journal', async () => {
  const store = await withTwo();

  await store.expire({ ...KEEP_ALL, conversations: later(90) });
  expect(await readAll(store.readNotUnderstood(undefined))).toHaveLength(2);

  expect(await store.expire({ ...KEEP_ALL, journal: later(30) })).toBe(1);
  expect(await readAll(store.readNotUnderstood(undefined))).toMatchObject([
    { text: 'Error: other' },
  ]);
});

it('goes with the person who asks to be forgotten, from the conversation that asks and the others', async () => {
  const store = await withTwo();

  await say(store, 'c2', { erasure: OF_C1 });

  expect(await readAll(store.readNotUnderstood(undefined))).toEqual([]);
});
