import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProbe } from '../../../adapters/ldap/probe.ts';

const EVERY_MS = 30_000;

/** A probe of a directory that answers when the test says so. */
function createWorld() {
  const closing = new AbortController();
  const asked: PromiseWithResolvers<undefined>[] = [];
  const ask = (): Promise<undefined> => {
    const answer = Promise.withResolvers<undefined>();
    asked.push(answer);
    return answer.promise;
  };
  const probe = createProbe({ ask, everyMs: EVERY_MS, signal: closing.signal });
  return { probe, asked, close: () => closing.abort() };
}

describe('a probe', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks nothing before it is started, nor at once', async () => {
    const { probe, asked } = createWorld();
    await vi.advanceTimersByTimeAsync(2 * EVERY_MS);

    probe.start();
    await vi.advanceTimersByTimeAsync(EVERY_MS - 1);

    expect(asked).toHaveLength(0);
  });

  it('asks again each time, however the last question ended', async () => {
    const { probe, asked } = createWorld();
    probe.start();

    await vi.advanceTimersByTimeAsync(EVERY_MS);
    asked[0]?.reject(new Error('down'));
    await vi.advanceTimersByTimeAsync(EVERY_MS);
    asked[1]?.resolve(undefined);
    await vi.advanceTimersByTimeAsync(EVERY_MS);

    expect(asked).toHaveLength(3);
  });

  it('asks no more often when it is started again', async () => {
    const { probe, asked } = createWorld();

    probe.start();
    probe.start();
    await vi.advanceTimersByTimeAsync(EVERY_MS);

    expect(asked).toHaveLength(1);
  });

  it('waits for the question that is under way', async () => {
    const { probe, asked } = createWorld();
    probe.start();

    await vi.advanceTimersByTimeAsync(5 * EVERY_MS);

    expect(asked).toHaveLength(1);
  });

  it('asks nothing more once it is stopped, until it is started again', async () => {
    const { probe, asked } = createWorld();
    probe.start();
    probe.stop();
    await vi.advanceTimersByTimeAsync(2 * EVERY_MS);
    const whileStopped = asked.length;

    probe.start();
    await vi.advanceTimersByTimeAsync(EVERY_MS);

    expect(whileStopped).toBe(0);
    expect(asked).toHaveLength(1);
  });

  it('leaves no timer behind when it is closed, and cannot be started again', () => {
    const { probe, close } = createWorld();
    probe.start();

    close();
    probe.start();

    expect(vi.getTimerCount()).toBe(0);
  });
});
