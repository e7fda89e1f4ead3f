import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '../ports/clock.ts';
import { backOffMs } from './back-off.ts';

export interface LineUp {
  /** There is something to do for this conversation. */
  readonly add: (conversationId: string) => void;
  /** Starts nothing more, and returns when what runs is done. */
  readonly drain: () => Promise<void>;
}

export interface LineUpParts {
  /** Does one thing; true when there may be more. */
  readonly work: (conversationId: string) => Promise<boolean>;
  readonly onError: (conversationId: string, error: unknown) => void;
  readonly clock: Clock;
  /** How many conversations at once. */
  readonly width: number;
}

const RETRY = { firstMs: 500, longestMs: 30_000 };

/**
 * One thing at a time for each conversation, and no more than `width` conversations at once; a
 * conversation with more to do goes to the back. What fails is tried again, less and less often.
 */
export function createLineUp({ work, onError, clock, width }: LineUpParts): LineUp {
  const waiting = new Set<string>();
  const running = new Set<string>();
  const again = new Set<string>();
  const failures = new Map<string, number>();
  const retries = new Map<string, () => void>();
  let isDraining = false;
  let onIdle: () => void = () => undefined;
  /** What is done belongs to its conversation, not to the request that happened to set it off. */
  const apart = AsyncLocalStorage.snapshot();

  const add = (conversationId: string): void => {
    if (isDraining) return;
    if (running.has(conversationId)) again.add(conversationId);
    else waiting.add(conversationId);
    startSome();
  };

  const startSome = (): void => {
    for (const conversationId of waiting) {
      if (running.size >= width) return;
      waiting.delete(conversationId);
      running.add(conversationId);
      void apart(run, conversationId);
    }
  };

  const run = async (conversationId: string): Promise<void> => {
    try {
      if (await work(conversationId)) again.add(conversationId);
      failures.delete(conversationId);
    } catch (error) {
      onError(conversationId, error);
      retryLater(conversationId);
    }
    running.delete(conversationId);
    if (again.delete(conversationId)) add(conversationId);
    startSome();
    if (running.size === 0) onIdle();
  };

  const retryLater = (conversationId: string): void => {
    again.delete(conversationId);
    const count = (failures.get(conversationId) ?? 0) + 1;
    failures.set(conversationId, count);
    retries.get(conversationId)?.();
    const retry = (): void => {
      retries.delete(conversationId);
      add(conversationId);
    };
    retries.set(conversationId, clock.after(backOffMs(RETRY, count, Math.random), retry));
  };

  const drain = async (): Promise<void> => {
    isDraining = true;
    waiting.clear();
    for (const callOff of retries.values()) callOff();
    if (running.size === 0) return;
    await new Promise<void>((resolve) => {
      onIdle = resolve;
    });
  };

  return { add, drain };
}
