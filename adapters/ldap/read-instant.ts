/** The edge of a period that a date without an hour stands for: a period holds its last day. */
export type Edge = 'start' | 'end';

const DAY = /^\d{8}$/;
const GENERALIZED_TIME =
  /^(?<day>\d{8})(?<time>\d{2}(?:\d{2}){0,2})(?:[.,]\d+)?(?<zone>Z|[+-]\d{2}(?:\d{2})?)?$/;

/** Minutes by which the clocks of a zone are ahead of UTC at that instant. */
function offsetMinutes(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  const total = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -total : total;
}

/** Midnight at the beginning of that day, where the clocks show the time of that zone. */
function toMidnight(utcMidnight: Date, timeZone: string): Date {
  return new Date(utcMidnight.getTime() - offsetMinutes(utcMidnight, timeZone) * 60_000);
}

/** `YYYYMMDD` at midnight UTC; `Date` would read the 31st of February as the 3rd of March. */
function toExistingDate(day: string): Date | undefined {
  const text = day.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const date = new Date(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  return exists ? date : undefined;
}

function readDay(value: string, edge: Edge, timeZone: string): Date | undefined {
  const date = toExistingDate(value);
  if (date === undefined) return undefined;
  if (edge === 'start') return toMidnight(date, timeZone);
  const nextDay = new Date(date.getTime() + 86_400_000);
  return new Date(toMidnight(nextDay, timeZone).getTime() - 1);
}

/** `+01` and `+0100` as `+01:00`; without a zone it is UTC. */
function toIsoZone(zone: string | undefined): string {
  return (
    zone?.replace(
      /^([+-]\d{2})(\d{2})?$/,
      (_, hours: string, minutes?: string) => `${hours}:${minutes ?? '00'}`,
    ) ?? 'Z'
  );
}

function readGeneralizedTime(value: string): Date | undefined {
  const { day, time, zone } = GENERALIZED_TIME.exec(value)?.groups ?? {};
  const date = day === undefined ? undefined : toExistingDate(day);
  if (date === undefined || time === undefined) return undefined;
  const clock = time.padEnd(6, '0').replace(/(..)(..)(..)/, '$1:$2:$3');
  const instant = new Date(`${date.toISOString().slice(0, 10)}T${clock}${toIsoZone(zone)}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/**
 * Reads a GeneralizedTime, or a day written `YYYYMMDD`; `undefined` when it is neither.
 * An edge is the beginning of the day, or its last instant.
 */
export function readInstant(value: string, edge: Edge, timeZone: string): Date | undefined {
  return DAY.test(value) ? readDay(value, edge, timeZone) : readGeneralizedTime(value);
}

const EPOCH_OF_FILETIME_MS = -11_644_473_600_000;
const NEVER = 0x7fff_ffff_ffff_ffffn;

/** Reads a date of Active Directory (100 ns since 1601); `undefined` for 0, for "never" and for what is no number. */
export function readFiletime(value: string): Date | undefined {
  if (!/^\d+$/.test(value)) return undefined;
  const ticks = BigInt(value);
  if (ticks === 0n || ticks >= NEVER) return undefined;
  return new Date(Number(ticks / 10_000n) + EPOCH_OF_FILETIME_MS);
}

/** Reads a span of Active Directory (negative, 100 ns); `undefined` for 0, for "never" and for what is no number. */
export function readIntervalSeconds(value: string): number | undefined {
  if (!/^-\d+$/.test(value)) return undefined;
  const ticks = -BigInt(value);
  return ticks === 0n || ticks >= NEVER ? undefined : Number(ticks / 10_000_000n);
}
