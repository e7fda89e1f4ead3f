import { createLocalDays } from './local-days.ts';
import { readInstant } from './read-instant.ts';

const DAY_MS = 86_400_000;

/** Reads a time as it is typed; `daysAfter` moves a day on, and no instant. */
export type ReadLocalInstant = (text: string, daysAfter?: number) => string | undefined;

/**
 * Reads a full instant of ISO 8601, or a day (`2026-11-01`), which begins when it begins in this time
 * zone. `undefined` for anything else.
 */
export function createReadLocalInstant(timeZone: string): ReadLocalInstant {
  const { startOf } = createLocalDays(timeZone);
  return (text, daysAfter = 0) => {
    const instant = readInstant(text);
    if (instant === undefined || text.includes('T')) return instant;
    return new Date(startOf(Date.parse(instant) / DAY_MS + daysAfter)).toISOString();
  };
}
