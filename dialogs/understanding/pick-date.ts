/** A day in a text, `15/03/2027`, `15 mars 2027`, `2027-03-15`, `March 15, 2027`, as `YYYY-MM-DD`; `undefined` when there is none. */
export function pickDate(text: string): string | undefined {
  for (const { said, read } of FORMS) {
    const found = said.exec(text);
    if (found !== null) return read(found.slice(1));
  }
  return undefined;
}

const FORMS: readonly {
  readonly said: RegExp;
  readonly read: (parts: readonly string[]) => string | undefined;
}[] = [
  {
    said: /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/u,
    read: ([year, month, day]) => toDay(year, month, day),
  },
  {
    said: /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/u,
    read: ([day, month, year = '']) => toDay(year.length === 2 ? `20${year}` : year, month, day),
  },
  {
    said: /\b(\d{1,2})(?:er|st|nd|rd|th)?\s+(\p{L}{3,})\.?,?\s+(\d{4})\b/iu,
    read: ([day, month, year]) => toDay(year, monthOf(month), day),
  },
  {
    said: /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/iu,
    read: ([month, day, year]) => toDay(year, monthOf(month), day),
  },
];

function monthOf(named = ''): string {
  const typed = plain(named);
  const month = MONTHS.findIndex((names) => names.some((name) => typed.startsWith(name)));
  return month < 0 ? '' : String(month + 1);
}

const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['fev', 'feb'],
  ['mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul'],
  ['aou', 'aug'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Only a day that the calendar has. */
function toDay(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(text) ? undefined : text;
}
