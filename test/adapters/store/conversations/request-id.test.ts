import { expect, it } from 'vitest';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { AT, HELLO, commitNext, later } from '../../../fakes/turn-commit.ts';

const CONVERSATION = { id: 'c1', channel: 'web', userId: 'dl_1' } as const;
const OPENING = { kind: 'open', language: 'fr' } as const;

it('keeps with a message the id of the request that brought it, and none where there is none', async () => {
  const store = await openTestStore();
  await store.open(CONVERSATION, OPENING, AT, { requestId: 'request-a' });
  const opening = await store.findPending('c1');
  await commitNext(store, 'c1');
  await store.receive('c1', { message: HELLO, raw: null, requestId: 'request-b' }, AT);
  const message = await store.findPending('c1');
  await commitNext(store, 'c1');
  await store.receive('c1', { message: HELLO, raw: null }, AT);
  const last = await store.findPending('c1');

  expect([opening?.requestId, message?.requestId]).toEqual(['request-a', 'request-b']);
  expect(last).not.toHaveProperty('requestId');
});

it('counts the conversations in which something was said since', async () => {
  const store = await openTestStore();
  await store.open(CONVERSATION, OPENING, AT);
  await store.open({ ...CONVERSATION, id: 'c2' }, OPENING, AT);
  await store.receive('c1', { message: HELLO, raw: null }, later(60));

  const counts = [0, 1, 60, 61].map(async (seconds) => store.countActive(later(seconds)));

  expect(await Promise.all(counts)).toEqual([2, 1, 1, 0]);
});
