import { describe, expect, it } from 'vitest';
import { fromBucket } from '../../../../adapters/store/figures/cells-of.ts';
import { percentile } from '../../../../adapters/store/figures/percentile.ts';
import { toUnblocked } from '../../../../adapters/store/figures/to-unblocked.ts';

/** Ten values in buckets 91 to 100, of which the last comes first when they are sorted as texts. */
const TEN = Array.from({ length: 10 }, (_, index) => ({ value: String(100 - index), count: 1 }));

describe('a share of what was counted', () => {
  it.each([
    { share: 0.5, bucket: '95' },
    { share: 0.51, bucket: '96' },
    { share: 0.9, bucket: '99' },
    { share: 0.95, bucket: '100' },
  ])('$share of ten values do not exceed the one in bucket $bucket', ({ share, bucket }) => {
    expect(percentile(TEN, share)).toBe(fromBucket(bucket));
  });

  it('has a value that was counted often as often', () => {
    const buckets = [
      { value: '97', count: 1 },
      { value: '93', count: 9 },
    ];

    expect(percentile(buckets, 0.9)).toBe(fromBucket('93'));
    expect(percentile(buckets, 0.91)).toBe(fromBucket('97'));
  });

  it('is none of nothing', () => {
    expect(percentile([], 0.5)).toBeUndefined();
  });
});

it('the time to unblock is told as what half, and nine of ten, did not exceed', () => {
  expect(toUnblocked(TEN)).toMatchObject({
    count: 10,
    medianMs: fromBucket('95'),
    p90Ms: fromBucket('99'),
  });
});
