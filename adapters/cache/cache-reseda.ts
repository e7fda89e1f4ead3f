import { Failure } from '../../bot/failure.ts';
import type { Reseda, ResedaRecord, Unit } from '../../bot/ports/directories.ts';
import { createMemory, type Memory, type OnRecall } from './create-memory.ts';
import { GaveUpError } from './single-flight.ts';

/** One RESEDA, asked in two ways. */
export interface CachedReseda {
  /** Answers from memory where it can. */
  readonly remembered: Reseda;
  /** Always asks, for "check again"; what it learns is what `remembered` answers from then on. */
  readonly fresh: Reseda;
}

/** A caller who gives up gets the failure that the port promises. */
async function named<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (!(cause instanceof GaveUpError)) throw cause;
    throw new Failure('RESEDA_UNAVAILABLE', 'RESEDA was given up by the caller', { cause });
  }
}

const toKey = (...parts: readonly string[]): string =>
  JSON.stringify(parts.map((part) => part.toLowerCase()));

/** Remembers people and units that were found. Callers who ask the same at once share one question. */
export function cacheReseda(
  reseda: Reseda,
  ttlSeconds: number,
  onRecall?: OnRecall,
  clock?: () => Date,
): CachedReseda {
  const isSomebody = (records: readonly ResedaRecord[]): boolean => records.length > 0;
  const byMail = createMemory(ttlSeconds, isSomebody, onRecall, clock);
  const byName = createMemory(ttlSeconds, isSomebody, onRecall, clock);
  const units = createMemory<Unit | undefined>(
    ttlSeconds,
    (unit) => unit !== undefined,
    onRecall,
    clock,
  );

  const through = (way: keyof Memory<unknown>): Reseda => ({
    findByMail: (mail, signal, onRemembered) =>
      named(
        byMail[way](toKey(mail), signal, (within) => reseda.findByMail(mail, within), onRemembered),
      ),
    findByNameAndUnit: (name, unit, signal, onRemembered) =>
      named(
        byName[way](
          toKey(name, unit),
          signal,
          (within) => reseda.findByNameAndUnit(name, unit, within),
          onRemembered,
        ),
      ),
    findUnit: (code, signal, onRemembered) =>
      named(
        units[way](toKey(code), signal, (within) => reseda.findUnit(code, within), onRemembered),
      ),
  });

  return { remembered: through('recall'), fresh: through('refresh') };
}
