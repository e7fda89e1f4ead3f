import { describe, expect, it, vi } from 'vitest';
import { createMemory } from '../../../adapters/cache/create-memory.ts';
import { GaveUpError } from '../../../adapters/cache/single-flight.ts';

const unlimited = (): AbortSignal => new AbortController().signal;
const isPresent = (answer: string | undefined): boolean => answer !== undefined;

/** A question that is answered when the test says so. */
function createQuestion() {
  const asked: { readonly signal: AbortSignal; answer(text?: string): void; fail(): void }[] = [];
  const ask = (signal: AbortSignal): Promise<string | undefined> =>
    new Promise((resolve, reject) => {
      asked.push({ signal, answer: resolve, fail: () => reject(new Error('down')) });
    });
  return { asked, ask };
}

describe('a memory', () => {
  it('asks once for what is there', async () => {
    const { asked, ask } = createQuestion();
    const memory = createMemory(60, isPresent);

    const first = memory.recall('key', unlimited(), ask);
    asked[0]?.answer('there');
    await first;

    expect(await memory.recall('key', unlimited(), ask)).toBe('there');
    expect(asked).toHaveLength(1);
  });

  it('forgets after its time', async () => {
    vi.useFakeTimers();
    try {
      const memory = createMemory(60, isPresent);
      await memory.recall('key', unlimited(), () => Promise.resolve('old'));
      vi.setSystemTime(Date.now() + 61_000);

      expect(await memory.recall('key', unlimited(), () => Promise.resolve('new'))).toBe('new');
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not remember absence', async () => {
    const memory = createMemory<string | undefined>(60, isPresent);

    await memory.recall('key', unlimited(), () => Promise.resolve(undefined));

    expect(await memory.recall('key', unlimited(), () => Promise.resolve('there'))).toBe('there');
  });

  it('does not remember failures', async () => {
    const memory = createMemory<string | undefined>(60, isPresent);

    const failed = memory.recall('key', unlimited(), () => Promise.reject(new Error('down')));

    await expect(failed).rejects.toThrow('down');
    expect(await memory.recall('key', unlimited(), () => Promise.resolve('there'))).toBe('there');
  });

  it('asks once for all who ask at the same time', async () => {
    const { asked, ask } = createQuestion();
    const memory = createMemory(60, isPresent);

    const answers = [1, 2, 3].map(() => memory.recall('key', unlimited(), ask));
    asked[0]?.answer('there');

    expect(await Promise.all(answers)).toEqual(['there', 'there', 'there']);
    expect(asked).toHaveLength(1);
  });

  it('fails for all who ask at the same time', async () => {
    const { asked, ask } = createQuestion();
    const memory = createMemory(60, isPresent);

    const answers = Promise.allSettled([1, 2].map(() => memory.recall('key', unlimited(), ask)));
    asked[0]?.fail();

    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('leaves the others their answer when the one who asked first gives up', async () => {
    const { asked, ask } = createQuestion();
    const memory = createMemory(60, isPresent);
    const impatient = new AbortController();

    const first = memory.recall('key', impatient.signal, ask);
    const second = memory.recall('key', unlimited(), ask);
    impatient.abort();

    await expect(first).rejects.toBeInstanceOf(GaveUpError);
    expect(asked[0]?.signal.aborted).toBe(false);
    asked[0]?.answer('there');
    expect(await second).toBe('there');
    expect(asked).toHaveLength(1);
  });

  it('gives the question up with the last who waits, and asks anew for the next', async () => {
    const { asked, ask } = createQuestion();
    const memory = createMemory(60, isPresent);
    const impatient = new AbortController();

    const first = memory.recall('key', impatient.signal, ask);
    impatient.abort();
    await expect(first).rejects.toBeInstanceOf(GaveUpError);
    expect(asked[0]?.signal.aborted).toBe(true);
    const second = memory.recall('key', unlimited(), ask);
    asked[1]?.answer('there');

    expect(await second).toBe('there');
  });

  it('does not ask for somebody who has given up already', async () => {
    const { asked, ask } = createQuestion();
    const memory = createMemory(60, isPresent);

    const answer = memory.recall('key', AbortSignal.abort(), ask);

    await expect(answer).rejects.toBeInstanceOf(GaveUpError);
    expect(asked).toHaveLength(0);
  });

  it('asks again when it is refreshed, and then remembers the new answer', async () => {
    const memory = createMemory(60, isPresent);
    await memory.recall('key', unlimited(), () => Promise.resolve('old'));

    expect(await memory.refresh('key', unlimited(), () => Promise.resolve('new'))).toBe('new');
    expect(await memory.recall('key', unlimited(), () => Promise.resolve('newer'))).toBe('new');
  });

  it('forgets what a refresh no longer finds', async () => {
    const memory = createMemory<string | undefined>(60, isPresent);
    await memory.recall('key', unlimited(), () => Promise.resolve('old'));

    await memory.refresh('key', unlimited(), () => Promise.resolve(undefined));

    expect(await memory.recall('key', unlimited(), () => Promise.resolve('back'))).toBe('back');
  });

  it('keeps what it knows when a refresh fails', async () => {
    const memory = createMemory<string | undefined>(60, isPresent);
    await memory.recall('key', unlimited(), () => Promise.resolve('old'));

    const failed = memory.refresh('key', unlimited(), () => Promise.reject(new Error('down')));

    await expect(failed).rejects.toThrow('down');
    expect(await memory.recall('key', unlimited(), () => Promise.resolve('new'))).toBe('old');
  });

  it('does not let an answer that was asked for earlier replace a newer one', async () => {
    const { asked, ask } = createQuestion();
    const memory = createMemory(60, isPresent);

    const slow = memory.recall('key', unlimited(), ask);
    await memory.refresh('key', unlimited(), () => Promise.resolve('new'));
    asked[0]?.answer('old');
    await slow;

    expect(await memory.recall('key', unlimited(), ask)).toBe('new');
  });
});
