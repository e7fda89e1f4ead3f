import { DateTime } from 'luxon';
import type { WorkingTime } from '../../bot/ports/working-time.ts';
import { createPublicHolidays } from './public-holidays.ts';

export interface WorkingTimeSettings {
  /** By day of the week, 1 is Monday; those of a day in order, none upon another. Never empty. */
  readonly hours: readonly {
    readonly weekday: number;
    /** Since midnight; 1440 is the end of the day. */
    readonly fromMinute: number;
    readonly toMinute: number;
  }[];
  readonly timeZone: string;
  /** Besides public holidays: days such as `2026-12-24`, the last one included. */
  readonly closed: readonly { readonly from: string; readonly to: string }[];
}

/** A stretch of work, in milliseconds since 1970. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MINUTES_OF_DAY = 1440;

/** The first of January 1970 was a Thursday. */
const weekdayOf = (day: number): number => ((day + 3) % 7) + 1;

const nameOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Working hours by the clock of a time zone, without French public holidays and days that are closed. */
export function createWorkingTime(settings: WorkingTimeSettings): WorkingTime {
  const spansOf = createSpans(settings);

  return {
    isWorkingTime: (at) => around(at).some((day) => spansOf(day).some(isWithin(at))),
    addHours(from, hours) {
      let left = hours * HOUR_MS;
      for (let day = dayBefore(from); ; day += 1) {
        for (const span of spansOf(day)) {
          const start = Math.max(span.from, from.getTime());
          const length = Math.max(0, span.to - start);
          if (length > 0 && left <= length) return new Date(start + left);
          left -= length;
        }
      }
    },
    hoursBetween(from, to) {
      const days = Array.from(
        { length: Math.max(0, dayBefore(to) + 3 - dayBefore(from)) },
        (_, index) => dayBefore(from) + index,
      );
      const ms = days
        .flatMap(spansOf)
        .map((span) => Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime()))
        .reduce((sum, length) => sum + Math.max(0, length), 0);
      return ms / HOUR_MS;
    },
    findWorkday(at) {
      const day = around(at).find((candidate) => wholeOf(spansOf(candidate)).some(isWithin(at)));
      return day === undefined ? undefined : nameOf(day);
    },
    nextBeginning(after) {
      for (let day = dayBefore(after); ; day += 1) {
        const [first] = spansOf(day);
        if (first !== undefined && first.from > after.getTime()) return new Date(first.from);
      }
    },
    endOfWork(name) {
      for (let day = Date.parse(name) / DAY_MS; ; day += 1) {
        const last = spansOf(day).at(-1);
        if (last !== undefined) return new Date(last.to);
      }
    },
  };
}

/** The hours of a day, each day worked out once: lists are sorted by them again and again. */
function createSpans({ hours, timeZone, closed }: WorkingTimeSettings) {
  const isHoliday = createPublicHolidays();
  const known = new Map<number, readonly Span[]>();
  return (day: number): readonly Span[] => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const name = nameOf(day);
    const isOff = isHoliday(name) || closed.some(({ from, to }) => from <= name && name <= to);
    const worked = isOff ? [] : hours.filter(({ weekday }) => weekday === weekdayOf(day));
    const spans = worked
      .map(({ fromMinute, toMinute }) => ({
        from: toInstant(name, fromMinute, timeZone),
        to: toInstant(name, toMinute, timeZone),
      }))
      // An hour that the change to summer time takes away.
      .filter(({ from, to }) => from < to);
    known.set(day, spans);
    return spans;
  };
}

function toInstant(day: string, minutes: number, zone: string): number {
  const midnight = DateTime.fromISO(day, { zone });
  return minutes === MINUTES_OF_DAY
    ? midnight.plus({ days: 1 }).toMillis()
    : midnight.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toMillis();
}

/** The days, by number since 1970, that an instant may lie in, whatever the time zone. */
function around(at: Date): readonly number[] {
  const first = dayBefore(at);
  return [first, first + 1, first + 2];
}

function dayBefore(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS) - 1;
}

/** From the first hour to the last, with the breaks in between. */
function wholeOf(spans: readonly Span[]): readonly Span[] {
  const [first, last] = [spans[0], spans.at(-1)];
  return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
}

function isWithin(at: Date): (span: Span) => boolean {
  return ({ from, to }) => from <= at.getTime() && at.getTime() < to;
}
