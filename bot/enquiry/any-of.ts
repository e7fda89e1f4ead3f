import { NO, type Judgement } from './write-fact.ts';

const RANK = { yes: 2, unknown: 1, no: 0 } as const;

/**
 * Joins reasons of which any one is enough: the first "yes", else the first "unknown", else "no".
 * So one reason that cannot be read keeps the others from proving that there is none.
 */
export function anyOf(judgements: readonly Judgement[]): Judgement {
  return judgements.reduce(
    (strongest, next) => (RANK[next.finding] > RANK[strongest.finding] ? next : strongest),
    NO,
  );
}
