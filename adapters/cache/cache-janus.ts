import { Failure } from '../../bot/failure.ts';
import type { Janus, JanusAccount } from '../../bot/ports/directories.ts';
import { createMemory, type Memory, type OnRecall } from './create-memory.ts';
import { GaveUpError } from './single-flight.ts';

/** One Janus, asked in two ways. */
export interface CachedJanus {
  /** Answers from memory where it can. */
  readonly remembered: Janus;
  /** Always asks, for "check again"; what it learns is what `remembered` answers from then on. */
  readonly fresh: Janus;
}

/** A caller who gives up gets the failure that the port promises. */
async function named<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (!(cause instanceof GaveUpError)) throw cause;
    throw new Failure('JANUS_UNAVAILABLE', 'Janus was given up by the caller', { cause });
  }
}

const toKey = (mails: readonly string[]): string =>
  JSON.stringify([...new Set(mails.map((mail) => mail.toLowerCase()))].sort());

/** Remembers accounts that were found. Callers who ask the same at once share one question. */
export function cacheJanus(
  janus: Janus,
  ttlSeconds: number,
  onRecall?: OnRecall,
  clock?: () => Date,
): CachedJanus {
  const accounts = createMemory<readonly JanusAccount[]>(
    ttlSeconds,
    (found) => found.length > 0,
    onRecall,
    clock,
  );

  const through = (way: keyof Memory<unknown>): Janus => ({
    findAccounts: (mails, signal, onRemembered) =>
      named(
        accounts[way](
          toKey(mails),
          signal,
          (within) => janus.findAccounts(mails, within),
          onRemembered,
        ),
      ),
  });

  return { remembered: through('recall'), fresh: through('refresh') };
}
