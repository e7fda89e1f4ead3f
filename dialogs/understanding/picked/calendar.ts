/** A day as `YYYY-MM-DD`. */
export type Day = string;

/** Whether a day that is told without its year lies behind, ahead, or wherever it is nearer. */
export type Lean = 'past' | 'future' | 'nearest';

const DAY_MS = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return toDay(timeOf(day) + days * DAY_MS);
}

/** The same day of another month, or its last where the month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const first = new Date(timeOf(`${day.slice(0, 7)}-01`));
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return withDay(toDay(first.getTime()), Math.min(Number(day.slice(8)), last));
}

export function withDay(day: Day, date: number): Day {
  return `${day.slice(0, 8)}${String(date).padStart(2, '0')}`;
}

/** From 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(timeOf(day)).getUTCDay();
}

/** The last day of the month of a day. */
export function lastOfMonth(day: Day): Day {
  return addDays(addMonths(withDay(day, 1), 1), -1);
}

/** The day of that date and month in the year that makes sense; `undefined` for a day that no calendar has. */
export function inSomeYear(date: number, month: number, today: Day, lean: Lean): Day | undefined {
  const year = Number(today.slice(0, 4));
  const known = [year - 1, year, year + 1].flatMap((candidate) => {
    const day = `${candidate}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
    return isDay(day) ? [day] : [];
  });
  return pickBy(known, today, lean);
}

/** The one of some days, earliest first, that makes sense. */
export function pickBy(days: readonly Day[], today: Day, lean: Lean): Day | undefined {
  if (lean === 'past') return days.findLast((day) => day <= today);
  if (lean === 'future') return days.find((day) => day >= today);
  const distance = (day: Day): number => Math.abs(timeOf(day) - timeOf(today));
  return [...days].sort((left, right) => distance(left) - distance(right))[0];
}

function isDay(day: Day): boolean {
  const time = timeOf(day);
  return !Number.isNaN(time) && toDay(time) === day;
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
