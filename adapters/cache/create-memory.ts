import NodeCache from 'node-cache';
import type { OnRemembered } from '../../bot/ports/directories.ts';
import { createSingleFlight } from './single-flight.ts';

type Question<T> = (signal: AbortSignal) => Promise<T>;

/** Told whether something that may be recalled is remembered. */
export type OnRecall = (isRemembered: boolean) => void;

type Way<T> = (
  key: string,
  signal: AbortSignal,
  question: Question<T>,
  onRemembered?: OnRemembered,
) => Promise<T>;

/** Two ways to the same answers. */
export interface Memory<T> {
  /** The answer that is remembered, else asks. */
  readonly recall: Way<T>;
  /** Asks whatever is remembered, and remembers the new answer instead: the next `recall` must not contradict it. */
  readonly refresh: Way<T>;
}

interface Known<T> {
  readonly answer: T;
  readonly answeredAt: Date;
}

/**
 * Remembers presence for a time. Absences are not remembered: somebody just added to a directory must not wait
 * for us. Nor are failures.
 */
export function createMemory<T>(
  ttlSeconds: number,
  isPresent: (answer: T) => boolean,
  onRecall: OnRecall = () => undefined,
  clock: () => Date = () => new Date(),
): Memory<T> {
  // Answers are read-only, so there is nothing to protect them from.
  const cache = new NodeCache({ stdTTL: ttlSeconds, useClones: false });
  const recalls = createSingleFlight<T>();
  const refreshes = createSingleFlight<T>();
  const latest = new Map<string, number>();
  let count = 0;

  /** An answer that was asked for earlier must not overwrite a newer one. */
  const ask = async (key: string, signal: AbortSignal, question: Question<T>): Promise<T> => {
    count += 1;
    const mine = count;
    latest.set(key, mine);
    try {
      const answer = await question(signal);
      if (latest.get(key) !== mine) return answer;
      if (isPresent(answer)) {
        cache.set(key, { answer, answeredAt: clock() } satisfies Known<T>);
      } else cache.del(key);
      return answer;
    } finally {
      if (latest.get(key) === mine) latest.delete(key);
    }
  };

  return {
    recall: (key, signal, question, onRemembered) => {
      const known = cache.get<Known<T>>(key);
      onRecall(known !== undefined);
      if (known === undefined) {
        return recalls.join(key, signal, (within) => ask(key, within, question));
      }
      onRemembered?.(known.answeredAt);
      return Promise.resolve(known.answer);
    },
    refresh: (key, signal, question) =>
      refreshes.join(key, signal, (within) => ask(key, within, question)),
  };
}
