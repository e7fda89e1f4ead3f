import { describe, expect, it, onTestFinished } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import type { MailSender } from '../../bot/ports/mail-sender.ts';
import type { MailLane, OutboxMail } from '../../bot/ports/outbox.ts';
import type { Store } from '../../bot/ports/store.ts';
import type { Mail } from '../../bot/ports/mail.ts';
import type { Incident } from '../../bot/turns/incident.ts';
import { createOutbox } from '../../bot/turns/outbox.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { AT, later, MAIL, openConversation, say } from '../fakes/turn-commit.ts';

const NOTHING_TO_COMPLETE = { before: [], subjects: [], after: [] };

const busy = (): Failure => new Failure('MAIL_UNAVAILABLE', 'busy');

interface Posting {
  readonly sent: readonly OutboxMail[];
  readonly incidents: readonly Incident[];
  readonly clock: FakeClock;
  readonly store: Store;
  readonly outbox: ReturnType<typeof createOutbox>;
  readonly commit: (...mails: readonly Mail[]) => Promise<void>;
  /** What became of each mail, once nothing is under way. */
  readonly statuses: () => Promise<readonly string[]>;
}

/** An outbox whose mails go to a function. */
async function createPosting(
  deliver: (mail: OutboxMail) => Promise<void>,
  lane?: MailLane,
): Promise<Posting> {
  const store = await openTestStore({ keepsSentMails: true });
  await openConversation(store, 'c1');
  const clock = new FakeClock(AT);
  const incidents: Incident[] = [];
  const sent: OutboxMail[] = [];
  const sender: MailSender = {
    send: async (mail) => {
      await deliver(mail);
      sent.push(mail);
    },
  };
  const log = (incident: Incident): void => void incidents.push(incident);
  const outbox = createOutbox({
    store,
    sender,
    clock,
    log,
    owner: 'o',
    random: () => 1,
    ...(lane && { lane }),
  });
  onTestFinished(async () => outbox.stop());
  return {
    sent,
    incidents,
    clock,
    store,
    outbox,
    commit: async (...mails) => {
      await say(store, 'c1', { mails });
      outbox.wake();
    },
    statuses: async () => {
      await settle(clock);
      return (await store.mailsOf('c1')).map(({ status }) => status);
    },
  };
}

/** A timer is set when the outbox has nothing more to do. */
async function settle(clock: FakeClock): Promise<void> {
  for (let quiet = 0; quiet < 20; quiet = clock.timers > 0 ? quiet + 1 : 0) {
    await new Promise(setImmediate);
  }
}

describe('a mail', () => {
  it('leaves at once when it is committed', async () => {
    const posting = await createPosting(async () => Promise.resolve());
    await posting.outbox.start();

    await posting.commit(MAIL, { ...MAIL, to: 'person@unit.test' });

    expect(await posting.statuses()).toEqual(['sent', 'sent']);
    expect(posting.sent.map(({ to }) => to).sort()).toEqual(['person@unit.test', MAIL.to]);
  });

  it('that was committed before the program started leaves when it starts', async () => {
    const posting = await createPosting(async () => Promise.resolve());
    await posting.commit(MAIL);
    expect(posting.sent).toEqual([]);

    await posting.outbox.start();

    expect(await posting.statuses()).toEqual(['sent']);
  });

  it('is tried again after 5 s, then 10, then 20, until the server is back', async () => {
    let isDown = true;
    const attempts: string[] = [];
    const posting = await createPosting(async () => {
      attempts.push(posting.clock.now().toISOString());
      await Promise.resolve();
      if (isDown) throw busy();
    });
    await posting.outbox.start();
    await posting.commit(MAIL);
    for (let second = 0; second < 36; second += 1) {
      await posting.statuses();
      if (second === 30) isDown = false;
      posting.clock.pass(1000);
    }

    expect(await posting.statuses()).toEqual(['sent']);
    expect(attempts).toEqual([AT, later(5), later(15), later(35)]);
    expect(new Set(posting.sent.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('that the server will never take is given up at once, visibly', async () => {
    const posting = await createPosting(async () => {
      await Promise.resolve();
      throw new Failure('MAIL_REFUSED', 'status 550');
    });
    await posting.outbox.start();
    await posting.commit(MAIL);

    expect(await posting.statuses()).toEqual(['dead']);
    expect(await posting.store.listUnsent()).toMatchObject([
      { lastError: 'MAIL_REFUSED: status 550', attempts: 1 },
    ]);
    expect(posting.incidents).toMatchObject([{ part: 'outbox' }]);
  });

  it('is given up after about a day of trying', async () => {
    const posting = await createPosting(async () => {
      await Promise.resolve();
      throw busy();
    });
    await posting.outbox.start();
    await posting.commit(MAIL);
    let minutes = 0;
    for (; (await posting.statuses())[0] === 'waiting'; minutes += 10) posting.clock.pass(600_000);

    expect(minutes / 60).toBeGreaterThan(20);
    expect(minutes / 60).toBeLessThan(40);
    expect(await posting.store.listUnsent()).toMatchObject([{ attempts: 60 }]);
  });

  it('of a code that has expired does not leave any more', async () => {
    let isDown = true;
    const posting = await createPosting(async () => {
      await Promise.resolve();
      if (isDown) throw busy();
    });
    await posting.outbox.start();
    await posting.commit({ ...MAIL, notAfter: later(60) });
    await posting.statuses();
    isDown = false;
    posting.clock.pass(61_000);

    expect(await posting.statuses()).toEqual(['dead']);
    expect(posting.sent).toEqual([]);
    expect(await posting.store.listUnsent()).toMatchObject([{ lastError: 'EXPIRED' }]);
  });

  it('that a defect keeps from leaving is tried again, and the defect is told without its words', async () => {
    let isBroken = true;
    const posting = await createPosting(async () => {
      await Promise.resolve();
      if (isBroken) throw new TypeError(`cannot write to ${MAIL.to}`);
    });
    await posting.outbox.start();
    await posting.commit(MAIL);
    await posting.statuses();
    isBroken = false;
    posting.clock.pass(5000);

    expect(await posting.statuses()).toEqual(['sent']);
    expect(posting.incidents).toMatchObject([{ part: 'outbox', code: 'TypeError' }]);
    expect(JSON.stringify(posting.incidents)).not.toContain(MAIL.to);
  });

  it('that was being sent when the program died is sent again when it starts, not a lease later', async () => {
    const posting = await createPosting(async () => Promise.resolve());
    await posting.commit(MAIL);
    await posting.store.claim('o', 1, AT, 900);

    await posting.outbox.start();

    expect(await posting.statuses()).toEqual(['sent']);
    expect(posting.sent).toMatchObject([{ attempts: 2 }]);
  });
});

it('sends eight at once, and the slow ones hold up nobody else', async () => {
  const answers: (() => void)[] = [];
  const posting = await createPosting(async (mail) => {
    if (mail.subject === 'slow') await new Promise<void>((resolve) => answers.push(resolve));
  });
  await posting.outbox.start();
  const slow = { ...MAIL, subject: 'slow' };

  await posting.commit(
    ...Array.from({ length: 7 }, () => slow),
    ...Array.from({ length: 40 }, () => MAIL),
  );
  while (posting.sent.length < 40) await new Promise(setImmediate);
  for (const answer of answers) answer();

  expect(new Set(await posting.statuses())).toEqual(new Set(['sent']));
  expect(new Set(posting.sent.map(({ id }) => id)).size).toBe(47);
});

it('finishes what it is sending when it is told to stop, and takes nothing more', async () => {
  let finish: () => void = () => undefined;
  const posting = await createPosting(
    async () => new Promise<void>((resolve) => (finish = resolve)),
  );
  await posting.outbox.start();
  await posting.commit(MAIL);
  while ((await posting.store.mailsOf('c1'))[0]?.attempts === 0) await new Promise(setImmediate);
  await new Promise(setImmediate);

  const stopping = posting.outbox.stop();
  await posting.commit(MAIL);
  finish();
  await stopping;

  expect((await posting.store.mailsOf('c1')).map(({ status }) => status)).toEqual([
    'sent',
    'waiting',
  ]);
  expect(posting.clock.timers).toBe(0);
});

it('gives back, when it is told to stop, what a server takes too long for', async () => {
  let finish: () => void = () => undefined;
  const posting = await createPosting(
    async () => new Promise<void>((resolve) => (finish = resolve)),
  );
  await posting.outbox.start();
  await posting.commit(MAIL);
  while ((await posting.store.mailsOf('c1'))[0]?.attempts === 0) await new Promise(setImmediate);
  await new Promise(setImmediate);

  const stopping = posting.outbox.stop();
  await new Promise(setImmediate);
  posting.clock.pass(3000);
  await stopping;

  const given = await posting.store.claim('another', 10, posting.clock.now().toISOString(), 900);
  finish();
  expect(given).toMatchObject([{ subject: MAIL.subject, attempts: 2 }]);
});

it('looks again after a failure of the store', async () => {
  const posting = await createPosting(async () => Promise.resolve());
  await posting.commit(MAIL);
  let isDown = true;
  const store = {
    ...posting.store,
    claim: async (...args: Parameters<Store['claim']>) => {
      if (isDown) throw new Failure('STORE_UNAVAILABLE', 'down');
      return posting.store.claim(...args);
    },
  };
  const { clock } = posting;
  const incidents: Incident[] = [];
  const sent: string[] = [];
  const outbox = createOutbox({
    store,
    sender: { send: async ({ id }) => Promise.resolve(void sent.push(id)) },
    clock,
    log: (incident) => void incidents.push(incident),
    owner: 'o',
    random: () => 1,
  });
  onTestFinished(async () => outbox.stop());

  await outbox.start();
  await settle(clock);
  isDown = false;
  clock.pass(60_000);
  await settle(clock);

  expect(incidents).toMatchObject([{ code: 'STORE_UNAVAILABLE' }]);
  expect(sent).toHaveLength(1);
});

it('sends a code while the directories are slow to complete what support gets', async () => {
  const posting = await createPosting(async () => Promise.resolve(), 'as-it-is');
  await posting.outbox.start();

  await posting.commit(
    ...Array.from({ length: 20 }, () => ({ ...MAIL, support: NOTHING_TO_COMPLETE })),
    { ...MAIL, to: 'person@unit.test' },
  );

  const statuses = await posting.statuses();
  expect(statuses.filter((status) => status === 'waiting')).toHaveLength(20);
  expect(posting.sent.map(({ to }) => to)).toEqual(['person@unit.test']);
});
