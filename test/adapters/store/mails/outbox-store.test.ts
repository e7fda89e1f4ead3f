import { expect, it } from 'vitest';
import type { Store } from '../../../../bot/ports/store.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { AT, MAIL, later, openConversation, say } from '../../../fakes/turn-commit.ts';

async function withMails(count: number, store?: Store): Promise<Store> {
  const opened = store ?? (await openTestStore());
  await openConversation(opened, 'c1');
  await say(opened, 'c1', { mails: Array.from({ length: count }, () => MAIL) });
  return opened;
}

it('gives a mail to one claimant only', async () => {
  const store = await withMails(50);

  const claims = await Promise.all(
    ['a', 'b', 'c', 'd'].map(async (owner) => store.claim(owner, 20, AT, 60)),
  );

  const ids = claims.flat().map(({ id }) => id);
  expect(ids).toHaveLength(50);
  expect(new Set(ids).size).toBe(50);
});

it('gives a mail again when the lease has run out, with the same Message-ID', async () => {
  const store = await withMails(1);
  const [first] = await store.claim('a', 1, AT, 60);

  expect(await store.claim('b', 1, later(59), 60)).toEqual([]);
  const [second] = await store.claim('b', 1, later(60), 60);

  expect(second).toMatchObject({ id: first?.id, messageId: first?.messageId, attempts: 2 });
  expect(first?.messageId).toMatch(/^<[\w-]+@assistant\.test>$/);
});

it('does not listen to somebody whose lease has run out', async () => {
  const store = await withMails(1);
  const [first] = await store.claim('a', 1, AT, 60);
  const [second] = await store.claim('a', 1, later(60), 60);
  if (first === undefined || second === undefined) throw new Error('nothing was claimed');

  await store.settle('a', first.id, first.attempts, { status: 'dead', error: 'late' }, later(61));
  await store.settle('b', second.id, second.attempts, { status: 'dead', error: 'no' }, later(61));
  await store.settle('a', second.id, second.attempts, { status: 'sent' }, later(62));
  await store.settle('a', second.id, second.attempts, { status: 'dead', error: 'no' }, later(63));

  expect(await store.mailsOf('c1')).toMatchObject([{ status: 'sent', attempts: 2 }]);
});

it('gives back at once what its owner held when it died', async () => {
  const store = await withMails(2);
  await store.claim('a', 1, AT, 900);
  await store.claim('b', 1, AT, 900);

  await store.release('a', later(1));

  expect(await store.claim('a', 10, later(1), 900)).toHaveLength(1);
});

it('waits as long as it is told before the next attempt', async () => {
  const store = await withMails(1);
  const [mail] = await store.claim('a', 1, AT, 60);
  if (mail === undefined) throw new Error('nothing was claimed');
  const error = 'MAIL_UNAVAILABLE';

  await store.settle('a', mail.id, 1, { status: 'retry', error, nextAt: later(30) }, AT);

  expect(await store.findNextDue()).toBe(later(30));
  expect(await store.claim('a', 1, later(29), 60)).toEqual([]);
  expect(await store.claim('a', 1, later(30), 60)).toHaveLength(1);
});

it('forgets the text of a mail that has left, unless it is told to keep it', async () => {
  const forgetful = await withMails(1);
  const [mail] = await forgetful.claim('a', 1, AT, 60);
  await forgetful.settle('a', mail?.id ?? '', 1, { status: 'sent' }, AT);
  const keeping = await withMails(1, await openTestStore({ keepsSentMails: true }));
  const [kept] = await keeping.claim('a', 1, AT, 60);
  await keeping.settle('a', kept?.id ?? '', 1, { status: 'sent' }, AT);

  expect(await forgetful.mailsOf('c1')).toMatchObject([{ mail: { text: '', html: '' } }]);
  expect(await keeping.mailsOf('c1')).toMatchObject([{ mail: MAIL }]);
});

it('threads the mails of one reference for each recipient', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  const toSupport = { ...MAIL, reference: 'SYG-1' };
  const copy = { ...toSupport, to: 'person@unit.test' };
  await say(store, 'c1', { mails: [toSupport, copy] });
  await say(store, 'c1', { at: later(1), mails: [toSupport] });

  const mails = await store.claim('a', 10, later(1), 60);

  const [first, second] = await store.mailsOf('c1');
  const added = mails.find(({ id }) => id !== first?.id && id !== second?.id);
  const thread = mails.find(({ id }) => id === first?.id)?.messageId;
  expect(mails.filter(({ inReplyTo }) => inReplyTo !== undefined)).toEqual([added]);
  expect(added?.inReplyTo).toBe(thread);
});

it('lists what was given up, with the reason', async () => {
  const store = await withMails(1);
  const [mail] = await store.claim('a', 1, AT, 60);
  await store.settle('a', mail?.id ?? '', 1, { status: 'dead', error: 'MAIL_REFUSED' }, AT);

  expect(await store.listUnsent()).toMatchObject([{ lastError: 'MAIL_REFUSED', mail: MAIL }]);
  expect(await store.findNextDue()).toBeUndefined();
});

it('keeps the mails that are completed first apart from those that leave as they are', async () => {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  const completed = { ...MAIL, support: { before: [], subjects: [], after: [] } };
  await say(store, 'c1', { mails: [completed] });
  await say(store, 'c1', { at: later(5), mails: [MAIL] });

  expect(await store.findNextDue('completed-first')).toBe(AT);
  expect(await store.findNextDue('as-it-is')).toBe(later(5));
  const asItIs = await store.claim('a', 10, later(5), 60, 'as-it-is');
  const rest = await store.claim('b', 10, later(5), 60, 'completed-first');
  expect(asItIs.map(({ support }) => support)).toEqual([undefined]);
  expect(rest.map(({ support }) => support)).toEqual([completed.support]);
});
