import type { UnblockFigure } from '../../../bot/ports/figures.ts';
import { DAY_MS, fromBucket } from './cells-of.ts';
import { percentile } from './percentile.ts';
import { total } from './to-funnel.ts';

const HOUR_MS = DAY_MS / 24;

/** Where one share of the spread ends and the next begins; what is longer is the last share. */
const SPREAD_MS = [HOUR_MS, 4 * HOUR_MS, DAY_MS, 3 * DAY_MS, 7 * DAY_MS];

/** How long it took until somebody who was blocked was clear, from what was counted in buckets. */
export function toUnblocked(
  buckets: readonly { readonly value: string; readonly count: number }[],
): UnblockFigure {
  const [medianMs, p90Ms] = [percentile(buckets, 0.5), percentile(buckets, 0.9)];
  const times = buckets.map(({ value, count }) => ({ ms: fromBucket(value), count }));
  return {
    count: total(buckets),
    ...(medianMs !== undefined && { medianMs }),
    ...(p90Ms !== undefined && { p90Ms }),
    spread: [...SPREAD_MS, undefined].map((withinMs, index) => {
      const [above, upTo] = [SPREAD_MS[index - 1] ?? -1, withinMs ?? Infinity];
      const count = total(times.filter(({ ms }) => ms > above && ms <= upTo));
      return { count, ...(withinMs !== undefined && { withinMs }) };
    }),
  };
}
