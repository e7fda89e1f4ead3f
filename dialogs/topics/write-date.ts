import type { Language } from '../../bot/ports/message.ts';
import { countFirst } from '../wording/count-first.ts';
import { nameTimeZone } from '../wording/time-zones.ts';

/** A date and time as it is written in the language, by the clocks of the time zone. */
export function writeDate(iso: string, language: Language, timeZone: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  return countFirst(format.format(new Date(iso)), language);
}

/** The same for a reader who may live by other clocks: it says by which ones. */
export function writeDateAbroad(iso: string, language: Language, timeZone: string): string {
  return `${writeDate(iso, language, timeZone)} (${nameTimeZone(timeZone, language)})`;
}

/** The day of an instant in the time zone. */
export function writeDayOf(iso: string, language: Language, timeZone: string): string {
  return writeDay(dayIn(iso, timeZone), language);
}

/** A day, `YYYY-MM-DD`, as it is written in the language. */
export function writeDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return countFirst(format.format(new Date(`${day}T00:00:00Z`)), language);
}

/** The day, `YYYY-MM-DD`, that it is in the time zone at an instant. */
export function dayIn(iso: string, timeZone: string): string {
  // Canadians write dates like computers.
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(iso));
}

function localeOf(language: Language): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}
