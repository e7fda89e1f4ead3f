import type { Language } from '../../bot/ports/message.ts';

/** For most zones Intl knows a name that people there use; for this one only that of half a continent. */
const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'Europe/Paris': { fr: 'heure de Paris', en: 'Paris time' },
};

/** By whose clocks an hour is told: units and their staff are overseas as well. */
export function nameTimeZone(timeZone: string, language: Language): string {
  const named = NAMES[timeZone]?.[language];
  if (named !== undefined) return named;
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone,
    timeZoneName: 'shortGeneric',
  });
  const parts = format.formatToParts(new Date(0));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
