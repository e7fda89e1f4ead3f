import type { ConsoleTerms } from '../../../dialogs/wording/console-words.ts';
import { countFirst } from '../../../dialogs/wording/count-first.ts';
import type { Language } from '../../ports/message.ts';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Each from the double on, so that 90 minutes are not called one hour. */
const UNITS = [
  { unit: 'day', ms: DAY_MS, display: 'long', digits: 0 },
  { unit: 'hour', ms: HOUR_MS, display: 'long', digits: 0 },
  { unit: 'minute', ms: MINUTE_MS, display: 'long', digits: 0 },
  { unit: 'second', ms: SECOND_MS, display: 'short', digits: 1 },
] as const;

const SHORTEST = { unit: 'millisecond', ms: 1, display: 'short', digits: 0 } as const;

/** To make one takes longer than all else about a line of a table. */
const MOMENT_FORMATS = new Map<string, Intl.DateTimeFormat>();

/** A moment as it is told in a time zone. */
export function toMoment(at: string, language: Language, timeZone: string): string {
  const key = `${language} ${timeZone}`;
  const format =
    MOMENT_FORMATS.get(key) ??
    new Intl.DateTimeFormat(LOCALES[language], {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone,
    });
  MOMENT_FORMATS.set(key, format);
  return format.format(new Date(at));
}

/** A day like `2026-11-22`, which lies in no time zone. */
export function toDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return countFirst(format.format(new Date(day)), language);
}

/** The same where there is little room and the year is plain. */
export function toShortDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return countFirst(format.format(new Date(day)), language);
}

/** The day that it is there at a moment, like `2026-11-22`. */
export function todayIn(timeZone: string, now: Date): string {
  // Swedes write dates like computers.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(now);
}

export function toNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

/** Of a share between 0 and 1. */
export function toPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent' }).format(share);
}

/** How a count changed, with its sign. */
export function toChange(now: number, before: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { signDisplay: 'exceptZero' }).format(
    now - before,
  );
}

/** How long something took, in the unit that it is read in. */
export function toDuration(ms: number, language: Language): string {
  const { unit, display, digits, ...each } = UNITS.find((each) => ms >= 2 * each.ms) ?? SHORTEST;
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit,
    unitDisplay: display,
    maximumFractionDigits: digits,
  }).format(ms / each.ms);
}

/** `RESEDA_UNAVAILABLE` in words; the bare code when it is of another version. */
export function toFailure(code: string, { systems, failures }: ConsoleTerms): string {
  const [system = '', how = ''] = code.split('_');
  const named = Object.entries(systems).find(([name]) => name === system.toLowerCase());
  const told = Object.entries(failures).find(([name]) => name === how);
  return named === undefined || told === undefined ? code : `${named[1]} ${told[1]}`;
}
