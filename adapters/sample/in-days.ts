const DAY_MS = 24 * 60 * 60 * 1000;

/** The moment that many days from now; before now when there are fewer than none. */
export function inDays(now: Date, days: number): Date {
  return new Date(now.getTime() + days * DAY_MS);
}
