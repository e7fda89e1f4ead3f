import { value } from './value.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A day, from whose first minute (UTC) on it is no good any more, or the instant itself: ISO 8601, UTC. */
export const credentialEnd = value(
  'has to be a date such as 2027-05-31, or 2027-05-31T08:00:00Z',
  (typed) => {
    const isDay = DAY.test(typed);
    if (!isDay && !INSTANT.test(typed)) return undefined;
    const date = new Date(typed);
    if (Number.isNaN(date.getTime())) return undefined;
    // The 31st of a month that has none would silently be another day.
    const isReal = new Date(typed.slice(0, 10)).toISOString().startsWith(typed.slice(0, 10));
    return isReal ? date.toISOString() : undefined;
  },
);
