import { expect, it } from 'vitest';
import type { Store } from '../../bot/ports/store.ts';
import { createMailQueue, type MailQueue } from '../../bot/turns/mail-queue.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { putMails, type Posted } from '../fakes/mails-in.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { later, MAIL } from '../fakes/turn-commit.ts';

const REFUSED = { status: 'dead', error: 'MAIL_REFUSED: no: status 550' } as const;
const LATER = { status: 'retry', error: 'MAIL_UNAVAILABLE: no', nextAt: later(600) } as const;
const JEANNE = 'jeanne.martin@universite.test';

interface Started {
  readonly queue: MailQueue;
  readonly store: Store;
  readonly ids: readonly string[];
  /** How often somebody was told that a mail waits. */
  readonly told: () => number;
}

async function start(mails: readonly Posted[]): Promise<Started> {
  const store = await openTestStore();
  let told = 0;
  const queue = createMailQueue({
    store,
    isSupports: (address) => address === MAIL.to,
    clock: new FakeClock(later(100)),
    onMails: () => (told += 1),
  });
  return { queue, store, ids: await putMails(store, mails), told: () => told };
}

it('lists what needs somebody first: given up to support, given up, waiting; the newest first', async () => {
  const { queue, ids } = await start([
    { to: JEANNE, at: later(1), result: REFUSED },
    { at: later(2), result: LATER },
    { at: later(3), result: REFUSED },
    { to: JEANNE, at: later(4), result: REFUSED },
  ]);

  const listed = await queue.list();

  expect(listed.map(({ id }) => id)).toEqual([ids[2], ids[3], ids[0], ids[1]]);
});

it('tells how a mail stands, without an address or a text', async () => {
  const { queue } = await start([
    { to: JEANNE, reference: 'SYG-123-456', result: REFUSED },
    { at: later(5), result: LATER },
  ]);

  const [givenUp, waiting] = await queue.list();

  expect(givenUp).toEqual({
    id: givenUp?.id,
    at: later(0),
    isGivenUp: true,
    mayRetry: true,
    attempts: 1,
    to: 'j…n@univ….test',
    isToSupport: false,
    reference: 'SYG-123-456',
    lastError: REFUSED.error,
  });
  expect(waiting).toMatchObject({
    isGivenUp: false,
    mayRetry: false,
    isToSupport: true,
    nextAt: later(600),
    lastError: LATER.error,
  });
  expect(JSON.stringify(await queue.list())).not.toContain(MAIL.to);
});

it('tells of a code whether it could still be used', async () => {
  const { queue, ids } = await start([
    { notAfter: later(101), result: REFUSED },
    { notAfter: later(100), result: REFUSED },
  ]);
  const [valid = '', expired = ''] = ids;

  expect(await queue.find(valid)).toMatchObject({ code: 'valid', mayRetry: false });
  expect(await queue.find(expired)).toMatchObject({ code: 'expired', mayRetry: false });
});

it('makes what was given up wait again, due at once, and says so', async () => {
  const { queue, store, ids, told } = await start([{ result: REFUSED }]);
  const [id = ''] = ids;

  expect(await queue.retry(id, later(60))).toBe(true);

  expect(told()).toBe(1);
  expect(await queue.find(id)).toMatchObject({ isGivenUp: false, attempts: 0, nextAt: later(60) });
  expect(await store.claim('sender', 9, later(60), 60)).toMatchObject([{ id }]);
});

it.each([
  { what: 'waits', mail: { result: LATER } },
  { what: 'held a code', mail: { notAfter: later(30), result: REFUSED } },
  { what: 'has left', mail: { result: { status: 'sent' } } },
] as const)('leaves a mail alone that $what', async ({ mail }) => {
  const { queue, ids, told } = await start([mail]);
  const [id = ''] = ids;

  expect((await queue.find(id))?.mayRetry ?? false).toBe(false);
  expect(await queue.retry(id, later(60))).toBe(false);
  expect(told()).toBe(0);
});
