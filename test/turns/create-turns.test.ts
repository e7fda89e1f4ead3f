import { describe, expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import type { Announcement } from '../../bot/ports/conversations.ts';
import type { Message } from '../../bot/ports/message.ts';
import { createReader } from '../../bot/ports/trust/create-reader.ts';
import type { Respond } from '../../bot/ports/turn.ts';
import { openTestStore } from '../fakes/open-test-store.ts';
import { createWorld, done, NO_FINDINGS, untilAnswered } from './turns-world.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const typed = (words: string): string => `> ${JSON.stringify(text(words))}`;

/** Says how many messages it has seen. */
const counting: Respond = (state, message) => {
  const count = typeof state === 'number' ? state : 0;
  if (message.kind !== 'text') return done({ state: count, replies: [text('welcome')] });
  return done({ state: count + 1, replies: [text(`${message.text} ${count + 1}`)] });
};

describe('a conversation', () => {
  it('is greeted, and answered in the order in which it spoke', async () => {
    const { say, linesOf } = await createWorld({ respond: counting });
    await linesOf();

    for (const words of ['a', 'b', 'c']) await say(words);

    const lines = await linesOf();
    expect(lines.filter((line) => !line.startsWith('>'))).toEqual(['welcome', 'a 1', 'b 2', 'c 3']);
    expect(lines.filter((line) => line.startsWith('>'))).toEqual(['a', 'b', 'c'].map(typed));
  });

  it('is greeted once, however often it is opened', async () => {
    const { turns, linesOf } = await createWorld({ respond: counting });
    const again = { id: 'c1', channel: 'web', userId: 'dl_1', language: 'fr' } as const;

    await Promise.all([turns.open(again), turns.open(again)]);

    expect(await linesOf()).toEqual(['welcome']);
  });

  it('hears one answer to a message that was sent twice', async () => {
    const { turns, say, linesOf } = await createWorld({ respond: counting });
    const twice = { message: text('b'), clientId: 'm2', toRaw: () => null };

    await Promise.all([say('a', 'm1'), say('a', 'm1')]);
    const first = await turns.receive('c1', twice);
    await linesOf();
    const second = await turns.receive('c1', twice);

    expect(second).toEqual({ ...first, isDuplicate: true });
    const answers = (await linesOf()).filter((line) => !line.startsWith('>'));
    expect(answers).toEqual(['welcome', 'a 1', 'b 2']);
  });

  it('is answered by one of two instances that share the store', async () => {
    const store = await openTestStore();
    const one = await createWorld({ store, respond: counting });
    const other = await createWorld({ store, respond: counting });

    for (let count = 0; count < 20; count += 1) {
      await (count % 2 === 0 ? one : other).say('x');
      await Promise.all([one.turns.resume(), other.turns.resume()]);
    }
    await Promise.all([one.turns.drain(), other.turns.drain()]);
    const last = await createWorld({ store, respond: counting });
    await last.turns.resume();

    const answers = (await last.linesOf()).filter((line) => !line.startsWith('>'));
    expect(answers).toEqual(['welcome', ...Array.from({ length: 20 }, (_, i) => `x ${i + 1}`)]);
  });

  it('goes on where the process died: what was received is answered, what was answered is not', async () => {
    const store = await openTestStore();
    const before = await createWorld({ store, respond: counting });
    await before.linesOf();
    await before.say('a');
    await before.linesOf();
    await before.turns.drain();
    await before.say('b');
    expect(await store.listPending()).toEqual(['c1']);

    const after = await createWorld({ store, respond: counting });
    await after.turns.resume();

    const lines = await after.linesOf();
    expect(lines).toEqual(['welcome', typed('a'), 'a 1', typed('b'), 'b 2']);
  });

  it('that nobody knows is told so', async () => {
    const { turns } = await createWorld();

    expect(await turns.find('c9')).toBeUndefined();
    expect(await turns.receive('c9', { message: text('x'), toRaw: () => null })).toBeUndefined();
  });
});

describe('a defect', () => {
  const breaking: Respond = (state, message, learned, context) => {
    if (message.kind === 'text' && message.text.startsWith('break')) {
      throw new TypeError('Jeanne Martin');
    }
    return counting(state, message, learned, context);
  };

  it('costs the person an apology, and the conversation goes on as before', async () => {
    const { say, linesOf, incidents } = await createWorld({ respond: breaking });

    for (const words of ['a', 'break', 'b']) await say(words);

    const answers = (await linesOf()).filter((line) => !line.startsWith('>'));
    expect(answers).toEqual(['welcome', 'a 1', 'sorry in fr', 'b 2']);
    expect(incidents).toMatchObject([{ part: 'turn', code: 'TypeError', conversationId: 'c1' }]);
    expect(JSON.stringify(incidents)).not.toContain('Martin');
  });

  it.each<{ what: string; respond: Respond }>([
    { what: 'asks without end', respond: () => ({ kind: 'needs', needs: [] }) },
    { what: 'remembers what cannot be kept', respond: () => done({ state: { big: 1n } }) },
  ])('of a dialog that $what ends', async ({ respond }) => {
    const { linesOf } = await createWorld({ respond });

    expect(await linesOf()).toEqual(['sorry in en']);
  });

  it('is apologised for in the language of the conversation', async () => {
    const respond: Respond = (_state, message) => {
      if (message.kind === 'open') return done({ state: { language: 'en' } });
      throw new TypeError('a defect');
    };
    const { say, linesOf } = await createWorld({ respond });

    await say('x');

    expect((await linesOf()).at(-1)).toBe('sorry in en');
  });

  it('of one listener does not keep the news from the others', async () => {
    const { turns, say, linesOf } = await createWorld();
    const heard: Announcement[] = [];
    turns.subscribe('c1', () => {
      throw new TypeError('closed');
    });
    turns.subscribe('c1', (announcement) => heard.push(announcement));

    await say('x');
    await linesOf();

    expect(heard.length).toBeGreaterThan(1);
  });
});

describe('whoever listens to a conversation', () => {
  it('is known, and hears of what was said outside of a turn', async () => {
    const { turns, linesOf } = await createWorld();
    await linesOf();
    const heard: Announcement[] = [];
    const before = turns.hasListeners('c1');

    const leave = turns.subscribe('c1', (announcement) => heard.push(announcement));
    const during = turns.hasListeners('c1');
    turns.announce('c1');
    turns.announce('c2');
    leave();

    expect([before, during, turns.hasListeners('c1')]).toEqual([false, true, false]);
    expect(heard).toEqual([{ kind: 'entries' }]);
  });
});

describe('a store that fails', () => {
  it('keeps nobody from an answer once it is back', async () => {
    const store = await openTestStore();
    let isDown = false;
    const failing = {
      ...store,
      commit: async (turn: Parameters<typeof store.commit>[0]) => {
        if (isDown) throw new Failure('STORE_UNAVAILABLE', 'taken down by the test');
        return store.commit(turn);
      },
    };
    const { clock, turns, say, linesOf, incidents } = await createWorld({ store: failing });
    await linesOf();
    isDown = true;
    await say('x');
    await untilTrue(() => incidents.length === 1 && clock.timers === 1);
    clock.pass(60_000);
    await untilTrue(() => incidents.length === 2 && clock.timers === 1);

    isDown = false;
    clock.pass(60_000);

    await untilAnswered(turns, store, 'c1');
    expect((await linesOf()).at(-1)).toBe('x');
    expect(incidents).toMatchObject([{ code: 'STORE_UNAVAILABLE' }, { code: 'STORE_UNAVAILABLE' }]);
  });
});

describe('a slow directory', () => {
  const asking: Respond = (_state, message, { findings }) => {
    if (message.kind !== 'text') return done();
    const reader = createReader([], []);
    const need = { kind: 'directories', subject: { mails: [] }, isFresh: false, reader } as const;
    return findings === undefined
      ? { kind: 'needs', needs: [need] }
      : done({ replies: [text(`${message.text} found`)] });
  };

  it('shows that the assistant is at it after a second, and not before', async () => {
    const { answer, enquiry } = slowEnquiry();
    const { clock, turns, say, linesOf } = await createWorld({ respond: asking, enquiry });
    const heard: string[] = [];
    turns.subscribe('c1', ({ kind }) => heard.push(kind));
    await say('x');
    await untilTrue(() => answer.length === 1);

    clock.pass(999);
    const before = [...heard];
    clock.pass(1);
    const after = [...heard];
    answer[0]?.();

    expect(before).not.toContain('typing');
    expect(after).toContain('typing');
    expect((await linesOf()).at(-1)).toBe('x found');
    expect(clock.timers).toBe(0);
  });

  it('holds up its own conversation only, and no more than 64 at once', async () => {
    const { answer, enquiry } = slowEnquiry();
    const { turns, say, linesOf } = await createWorld({ respond: asking, enquiry });
    for (let index = 2; index <= 100; index += 1) {
      const id = `c${index}`;
      await turns.open({ id, channel: 'web', userId: 'dl_1', language: 'fr' });
      await linesOf(id);
    }

    for (let index = 1; index <= 100; index += 1) await say('x', undefined, `c${index}`);
    await untilTrue(() => answer.length === 64);
    const asked = answer.length;
    for (let index = 0; index < 100; index += 1) {
      await untilTrue(() => answer.length > index);
      answer[index]?.();
    }

    expect(asked).toBe(64);
    for (let index = 1; index <= 100; index += 1) {
      expect((await linesOf(`c${index}`)).at(-1)).toBe('x found');
    }
  });

  it('is waited for when the program is told to stop, and nothing new begins', async () => {
    const { answer, enquiry } = slowEnquiry();
    const { store, turns, say } = await createWorld({ respond: asking, enquiry });
    await say('x');
    await say('y');
    await untilTrue(() => answer.length === 1);

    const draining = turns.drain();
    answer[0]?.();
    await draining;

    expect(await store.findPending('c1')).toMatchObject({ message: text('y') });
  });
});

describe('a secret that is typed', () => {
  it('is taken out before anything is kept, wherever the channel has it', async () => {
    const scrub = (words: string) => ({
      text: words.replaceAll('hunter2', '[removed]'),
      isScrubbed: words.includes('hunter2'),
    });
    const { turns, store } = await createWorld({ scrub });
    const message: Message = {
      kind: 'form',
      form: 'who',
      values: { name: 'Jeanne', note: 'my password is hunter2' },
    };

    await turns.receive('c1', {
      message,
      toRaw: (scrubbed) => ({ text: scrubbed, value: message.values, attempts: 2 }),
    });

    const note = 'my password is [removed]';
    expect(await store.entriesAfter('c1', 0, 1)).toMatchObject([
      {
        message: { values: { name: 'Jeanne', note } },
        raw: { text: `Jeanne, ${note}`, value: { name: 'Jeanne', note }, attempts: 2 },
      },
    ]);
  });

  it('is replaced in everything that is kept once the dialog says so', async () => {
    const respond: Respond = (_state, message) =>
      message.kind === 'open' ? done() : done({ redactedText: '••••••' });
    const { turns, linesOf, store } = await createWorld({ respond });

    await turns.receive('c1', {
      message: { kind: 'form', form: 'code', values: { code: '123456' } },
      toRaw: (scrubbed) => ({ text: `code ${scrubbed}`, value: { code: '123456', n: 123456 } }),
    });
    await linesOf();

    const kept = JSON.stringify(await store.entriesAfter('c1', 0, 10));
    expect(kept).not.toContain('123456');
    expect(kept).toContain('••••••');
  });
});

describe('a turn knows', () => {
  it('what was said before, up to the message that it answers', async () => {
    const seen: string[][] = [];
    const respond: Respond = (_state, message, _learned, { transcript }) => {
      if (message.kind !== 'text') return done();
      seen.push(transcript.map((line) => `${line.role}: ${line.text}`));
      return done({ replies: [text(`${message.text}!`)] });
    };
    const { say, linesOf } = await createWorld({ respond });
    await linesOf();

    await say('a');
    await linesOf();
    await say('b');
    await linesOf();

    expect(seen.at(-1)).toEqual(['user: a', 'assistant: a!', 'user: b']);
  });
});

/** Directories that answer when the test says so. */
function slowEnquiry() {
  const answer: (() => void)[] = [];
  const ask = async () =>
    new Promise<typeof NO_FINDINGS>((resolve) => {
      answer.push(() => {
        resolve(NO_FINDINGS);
      });
    });
  return { answer, enquiry: { systems: [], ask } };
}

/** Lets everything else go on until the claim holds; the test's deadline ends it. */
async function untilTrue(claim: () => boolean): Promise<void> {
  while (!claim()) await new Promise(setImmediate);
}
