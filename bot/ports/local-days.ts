/** Days of a time zone, each by how many it comes after the first of January 1970. */
export interface LocalDays {
  /** The day that it is there at an instant. */
  readonly dayOf: (ms: number) => number;
  /** The first instant of a day; where the clocks were put forward over midnight, the first that there is. */
  readonly startOf: (day: number) => number;
}

const QUARTER_MS = 900_000;
const HOUR_MS = 4 * QUARTER_MS;
const DAY_MS = 24 * HOUR_MS;

/** A new day begins this much earlier than in Greenwich at most, and at most this much later. */
const EARLIEST_MS = 14 * HOUR_MS;
const LATEST_MS = 12 * HOUR_MS;

/**
 * Days as the clocks of a time zone tell them, also when these are changed. Every instant is asked for
 * once a quarter of an hour, for good: that is where days begin, and to ask takes long.
 */
export function createLocalDays(timeZone: string): LocalDays {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const known = new Map<number, number>();

  function dayOf(ms: number): number {
    const quarter = Math.floor(ms / QUARTER_MS);
    let day = known.get(quarter);
    if (day === undefined) {
      day = toDay(format.formatToParts(quarter * QUARTER_MS));
      known.set(quarter, day);
    }
    return day;
  }

  function startOf(day: number): number {
    let before = (day * DAY_MS - EARLIEST_MS) / QUARTER_MS - 1;
    let within = (day * DAY_MS + LATEST_MS) / QUARTER_MS;
    while (within - before > 1) {
      const middle = Math.floor((before + within) / 2);
      if (dayOf(middle * QUARTER_MS) < day) before = middle;
      else within = middle;
    }
    return within * QUARTER_MS;
  }

  return { dayOf, startOf };
}

function toDay(parts: readonly Intl.DateTimeFormatPart[]): number {
  const numberOf = (wanted: 'year' | 'month' | 'day'): number =>
    Number(parts.find(({ type }) => type === wanted)?.value);
  return Date.UTC(numberOf('year'), numberOf('month') - 1, numberOf('day')) / DAY_MS;
}
