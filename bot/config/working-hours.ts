const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const JOURS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'] as const;

const HOURS = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-4]):[0-5]\d)$/;

/** Hours of one day of the week; 1 is Monday, minutes count from midnight. */
interface DayHours {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

interface Read {
  /** Those that the next hours are for. */
  readonly weekdays: readonly number[];
  readonly isNewGroup: boolean;
  readonly hours: readonly DayHours[];
}

export const WORKING_HOURS_EXPECTED =
  'has to be days with their hours, such as "mon-fri 09:00-12:30 13:30-17:00, sat 09:00-12:00"; hours of a day may not overlap';

/** Reads days, each followed by its hours. `undefined` when a part cannot be read, or hours overlap. */
export function readWorkingHours(typed: string): readonly DayHours[] | undefined {
  const parts = typed
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
  let read: Read | undefined = { weekdays: [], isNewGroup: true, hours: [] };
  for (const part of parts) {
    read = read && (addDays(read, part) ?? addHours(read, part));
  }
  if (read === undefined || read.isNewGroup) return undefined;
  const hours = read.hours.toSorted(
    (one, other) => one.weekday - other.weekday || one.fromMinute - other.fromMinute,
  );
  return hours.some((one, index) => overlaps(one, hours[index + 1])) ? undefined : hours;
}

/** `mon`, or `mon-fri`; after hours, days begin a new group. */
function addDays({ weekdays, isNewGroup, hours }: Read, part: string): Read | undefined {
  const [first = '', last = first, ...more] = part.split('-');
  const [from, to] = [numberOf(first), numberOf(last)];
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const span = Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => from + index);
  const named = span.map((day) => ((day - 1) % 7) + 1);
  return { weekdays: isNewGroup ? [...weekdays, ...named] : named, isNewGroup: true, hours };
}

function addHours({ weekdays, hours }: Read, part: string): Read | undefined {
  const match = HOURS.exec(part);
  if (match === null || weekdays.length === 0) return undefined;
  const [, from = '', to = ''] = match;
  const [fromMinute, toMinute] = [toMinutes(from), toMinutes(to)];
  if (fromMinute >= toMinute || toMinute > 24 * 60) return undefined;
  const added = weekdays.map((weekday) => ({ weekday, fromMinute, toMinute }));
  return { weekdays, isNewGroup: false, hours: [...hours, ...added] };
}

function toMinutes(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function numberOf(name: string): number | undefined {
  const index = [DAYS, JOURS].map((names) => names.findIndex((day) => day === name));
  const found = index.find((each) => each >= 0);
  return found === undefined ? undefined : found + 1;
}

function overlaps(one: DayHours, next: DayHours | undefined): boolean {
  return next?.weekday === one.weekday && next.fromMinute < one.toMinute;
}
