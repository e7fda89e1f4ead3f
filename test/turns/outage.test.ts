import { describe, expect, it, onTestFinished } from 'vitest';
import { runMails } from '../../bot/commands/mails.ts';
import { Failure } from '../../bot/failure.ts';
import type { OutboxMail } from '../../bot/ports/outbox.ts';
import type { Store } from '../../bot/ports/store.ts';
import { createOutbox } from '../../bot/turns/outbox.ts';
import { readMailState } from '../../bot/turns/read-mail-state.ts';
import { FakeClock } from '../fakes/fake-clock.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { AT, later, MAIL, openConversation, say } from '../fakes/turn-commit.ts';

const MINUTE_MS = 60_000;
/** The longest pause between two attempts. */
const LONGEST_PAUSE_MINUTES = 30;

type Relay = 'up' | 'down' | 'refuses';

interface Post {
  readonly store: Store;
  readonly clock: FakeClock;
  readonly sent: readonly OutboxMail[];
  relay: Relay;
  readonly commit: (subject: string) => Promise<void>;
  readonly passMinutes: (minutes: number) => Promise<void>;
  readonly state: () => ReturnType<typeof readMailState>;
}

/** An outbox that is running, and a relay that does what it is told. */
async function openPost(): Promise<Post> {
  const store = await openTestStore();
  await openConversation(store, 'c1');
  const clock = new FakeClock(AT);
  const sent: OutboxMail[] = [];
  const deliver = (mail: OutboxMail): Promise<void> => {
    if (post.relay === 'down') return Promise.reject(new Failure('MAIL_UNAVAILABLE', 'down'));
    if (post.relay === 'refuses') return Promise.reject(new Failure('MAIL_REFUSED', 'status 550'));
    sent.push(mail);
    return Promise.resolve();
  };
  const outbox = createOutbox({
    store,
    clock,
    sender: { send: deliver },
    log: () => undefined,
    owner: 'o',
    random: Math.random,
  });
  const settle = async (): Promise<void> => {
    // A timer is set when the outbox has nothing more to do.
    for (let quiet = 0; quiet < 20; quiet = clock.timers > 0 ? quiet + 1 : 0) {
      await new Promise(setImmediate);
    }
  };
  const post: Post = {
    store,
    clock,
    sent,
    relay: 'up',
    commit: async (subject) => {
      await say(store, 'c1', { mails: [{ ...MAIL, subject }], at: clock.now().toISOString() });
      outbox.wake();
    },
    passMinutes: async (minutes) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        await settle();
        clock.pass(MINUTE_MS);
      }
      await settle();
    },
    state: () => readMailState(store, clock.now(), (address) => address === MAIL.to),
  };
  await outbox.start();
  onTestFinished(() => outbox.stop());
  return post;
}

async function retry({ store, clock }: Post, id: string): Promise<number> {
  return runMails({
    args: ['--retry', id],
    now: clock.now(),
    open: () => Promise.resolve({ ...store, close: () => Promise.resolve() }),
    write: () => Promise.resolve(),
    writeError: () => undefined,
  });
}

describe('a relay that is down for an hour', () => {
  it('is sent every mail of that hour once it is back, each once, and the alarm rings meanwhile', async () => {
    const post = await openPost();
    post.relay = 'down';
    const subjects = Array.from({ length: 20 }, (_, number) => `SYG-${number}`);

    for (const subject of subjects) {
      await post.commit(subject);
      await post.passMinutes(3);
    }
    const during = await post.state();
    post.relay = 'up';
    await post.passMinutes(LONGEST_PAUSE_MINUTES);

    expect(during).toMatchObject({ waiting: 20, givenUp: 0, isAlarming: true });
    expect(during.oldestWaitingSeconds).toBe(3600);
    expect(post.sent.map(({ subject }) => subject).sort()).toEqual([...subjects].sort());
    expect(await post.state()).toEqual({
      waiting: 0,
      givenUp: 0,
      givenUpToSupport: 0,
      oldestWaitingSeconds: 0,
      isAlarming: false,
    });
  });

  it('raises no alarm in its first minutes', async () => {
    const post = await openPost();
    post.relay = 'down';

    await post.commit('SYG-1');
    await post.passMinutes(5);

    expect(await post.state()).toMatchObject({ waiting: 1, isAlarming: false });
  });
});

describe('a mail to support that was given up', () => {
  it('raises the alarm, and leaves within a minute once an operator asks for it', async () => {
    const post = await openPost();
    post.relay = 'refuses';
    await post.commit('SYG-1');
    await post.passMinutes(1);
    const refused = await post.state();
    const [dead] = await post.store.listUnsent();
    post.relay = 'up';

    expect(await retry(post, dead?.id ?? '')).toBe(0);
    await post.passMinutes(1);

    expect(refused).toMatchObject({ waiting: 0, givenUp: 1, isAlarming: true });
    expect(post.sent).toMatchObject([{ subject: 'SYG-1', attempts: 1 }]);
    expect(await post.state()).toMatchObject({ givenUp: 0, isAlarming: false });
  });

  it('is not sent again when it held a code, of which nothing is left', async () => {
    const { store } = await openPost();
    await say(store, 'c1', { mails: [{ ...MAIL, notAfter: later(1200) }] });
    const [mail] = await store.claim('other', 1, AT, 60);
    const error = 'MAIL_REFUSED: status 550';
    await store.settle('other', mail?.id ?? '', 1, { status: 'dead', error }, AT);

    expect(await store.revive(mail?.id ?? '', later(60))).toBe(false);
  });
});

it('gives up a mail that kills whoever sends it, again and again', async () => {
  const post = await openPost();
  post.relay = 'down';
  await say(post.store, 'c1', { mails: [MAIL] });
  for (let life = 0; life < 60; life += 1) {
    const [held] = await post.store.claim('killed', 1, later(life), 900);
    expect(held?.attempts).toBe(life + 1);
    await post.store.release('killed', later(life));
  }

  await post.passMinutes(2);

  expect(await post.store.listUnsent()).toMatchObject([
    { status: 'dead', attempts: 61, lastError: 'TOO_MANY_ATTEMPTS' },
  ]);
});
