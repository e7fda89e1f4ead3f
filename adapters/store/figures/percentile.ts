import { fromBucket } from './cells-of.ts';

/** The value that this share of what was counted in buckets does not exceed; `undefined` of nothing. */
export function percentile(
  buckets: readonly { readonly value: string; readonly count: number }[],
  share: number,
): number | undefined {
  const sorted = buckets.toSorted((one, other) => Number(one.value) - Number(other.value));
  const rank = share * sorted.reduce((all, { count }) => all + count, 0);
  let seen = 0;
  for (const { value, count } of sorted) {
    seen += count;
    if (seen >= rank) return fromBucket(value);
  }
  return undefined;
}
