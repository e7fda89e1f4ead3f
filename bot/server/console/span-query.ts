import { createLocalDays } from '../../ports/local-days.ts';
import { readInstant } from '../../ports/read-instant.ts';
import type { Parameter } from './read-query.ts';

const DAY_MS = 86_400_000;

const EXPECTED = 'a day like 2026-11-01, or an instant like 2026-11-01T09:00:00Z';

/**
 * From when and until when, where a list is filtered. A day is one of this time zone, as in the
 * figures: what these count on a day is what is listed from it to itself.
 */
export function createSpan(timeZone: string): {
  readonly from: Parameter<string>;
  readonly to: Parameter<string>;
} {
  const { startOf } = createLocalDays(timeZone);
  const read = (text: string, daysAfter: number): string | undefined => {
    const instant = readInstant(text);
    if (instant === undefined || text.includes('T')) return instant;
    return new Date(startOf(Date.parse(instant) / DAY_MS + daysAfter)).toISOString();
  };
  return {
    from: { read: (text) => read(text, 0), expected: EXPECTED },
    to: { read: (text) => read(text, 1), expected: `${EXPECTED}; a day is included` },
  };
}
