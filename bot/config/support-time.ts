import { list, value } from './value.ts';
import { readWorkingHours, WORKING_HOURS_EXPECTED } from './working-hours.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TARGET = /^(answer|solve)=([1-9]\d{0,3})h$/;
/** Longer than that is no promise, and takes long to count. */
const MOST_HOURS = 2000;
/** Whoever is closed for longer has no next working day to count to. */
const YEAR_MS = 366 * 86_400_000;

export const DEFAULT_TARGETS = { answerHours: 8, solveHours: 40 };

/** When support works. */
export const workingHours = value(WORKING_HOURS_EXPECTED, readWorkingHours);

export const timeZone = value('has to be a time zone such as Europe/Paris', (typed) =>
  isTimeZone(typed) ? typed : undefined,
);

/** Within how many hours of work; what is not named stays as it is. */
export const targets = value(
  `has to be hours of work such as "answer=8h solve=40h", at most ${MOST_HOURS}`,
  (typed) => {
    const parts = typed.split(/[\s,]+/).filter((part) => part !== '');
    const read = parts.map((part) => TARGET.exec(part)).filter((match) => match !== null);
    const hours = new Map(read.map(([, name, number]) => [name, Number(number)]));
    // Each that was written is read, and none is there twice.
    if (hours.size !== parts.length || parts.length === 0) return undefined;
    const { answerHours, solveHours } = DEFAULT_TARGETS;
    const wanted = {
      answerHours: hours.get('answer') ?? answerHours,
      solveHours: hours.get('solve') ?? solveHours,
    };
    return Math.max(...Object.values(wanted)) <= MOST_HOURS ? wanted : undefined;
  },
);

/** Days on which support is closed, besides public holidays: each on its own, or from one to another. */
export const closedDays = list(
  'has to be days such as 2026-12-24, or from one to another, 2026-12-24/2027-01-03, within a year',
  (part) => {
    const [from = '', to = from, ...more] = part.split('/');
    if (more.length > 0 || !isDay(from) || !isDay(to)) return undefined;
    const ms = Date.parse(to) - Date.parse(from);
    return ms >= 0 && ms <= YEAR_MS ? { from, to } : undefined;
  },
);

/** The 31st of a month that has none is no day. */
function isDay(typed: string): boolean {
  const date = DAY.test(typed) ? new Date(typed) : undefined;
  return (
    date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed)
  );
}

function isTimeZone(typed: string): boolean {
  // An offset is none: it knows of no summer time.
  if (/^[+-]/.test(typed)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: typed });
    return true;
  } catch {
    return false;
  }
}
