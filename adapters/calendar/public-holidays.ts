import Holidays from 'date-holidays';

/** Whether a day (`2026-05-01`) is a public holiday in France, those of Alsace-Moselle and overseas left out. */
export function createPublicHolidays(): (day: string) => boolean {
  const calendar = new Holidays('FR', { types: ['public'] });
  const years = new Map<string, ReadonlySet<string>>();
  return (day) => {
    const year = day.slice(0, '2026'.length);
    const days =
      years.get(year) ??
      new Set(calendar.getHolidays(Number(year)).map(({ date }) => date.slice(0, day.length)));
    years.set(year, days);
    return days.has(day);
  };
}
