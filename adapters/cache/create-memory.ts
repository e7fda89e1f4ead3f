import NodeCache from 'node-cache';
import { createSingleFlight } from './single-flight.ts';

type Question<T> = (signal: AbortSignal) => Promise<T>;

/** Told whether something that may be recalled is remembered. */
export type OnRecall = (isRemembered: boolean) => void;

/** Two ways to the same answers. */
export interface Memory<T> {
  /** The answer that is remembered, else asks. */
  recall(key: string, signal: AbortSignal, question: Question<T>): Promise<T>;
  /** Asks whatever is remembered, and remembers the new answer instead: the next `recall` must not contradict it. */
  refresh(key: string, signal: AbortSignal, question: Question<T>): Promise<T>;
}

/**
 * Remembers presence for a time. Absences are not remembered: somebody just added to a directory must not wait
 * for us. Nor are failures.
 */
export function createMemory<T>(
  ttlSeconds: number,
  isPresent: (answer: T) => boolean,
  onRecall: OnRecall = () => undefined,
): Memory<T> {
  // Answers are read-only, so there is nothing to protect them from.
  const cache = new NodeCache({ stdTTL: ttlSeconds, useClones: false });
  const recalls = createSingleFlight<T>();
  const refreshes = createSingleFlight<T>();
  const askedAt = new Map<string, number>();
  let clock = 0;

  /** An answer that was asked for earlier must not overwrite a newer one. */
  const ask = async (key: string, signal: AbortSignal, question: Question<T>): Promise<T> => {
    clock += 1;
    const mine = clock;
    askedAt.set(key, mine);
    try {
      const answer = await question(signal);
      if (askedAt.get(key) !== mine) return answer;
      if (isPresent(answer)) cache.set(key, answer);
      else cache.del(key);
      return answer;
    } finally {
      if (askedAt.get(key) === mine) askedAt.delete(key);
    }
  };

  return {
    recall: (key, signal, question) => {
      const known = cache.get<T>(key);
      onRecall(known !== undefined);
      if (known !== undefined) return Promise.resolve(known);
      return recalls.join(key, signal, (within) => ask(key, within, question));
    },
    refresh: (key, signal, question) =>
      refreshes.join(key, signal, (within) => ask(key, within, question)),
  };
}
