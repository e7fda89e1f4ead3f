import { createReadLocalInstant } from '../../ports/read-local-instant.ts';
import type { Parameter } from './read-query.ts';

const EXPECTED = 'a day like 2026-11-01, or an instant like 2026-11-01T09:00:00Z';

/**
 * From when and until when, where a list is filtered. A day is one of this time zone, as in the
 * figures: what these count on a day is what is listed from it to itself.
 */
export function createSpan(timeZone: string): {
  readonly from: Parameter<string>;
  readonly to: Parameter<string>;
} {
  const read = createReadLocalInstant(timeZone);
  return {
    from: { read: (text) => read(text), expected: EXPECTED },
    to: { read: (text) => read(text, 1), expected: `${EXPECTED}; a day is included` },
  };
}
