import { pickDate } from '../pick-date.ts';
import {
  addDays,
  addMonths,
  inSomeYear,
  lastOfMonth,
  pickBy,
  weekdayOf,
  withDay,
  type Day,
  type Lean,
} from './calendar.ts';
import {
  MONTH,
  NUMBER,
  UNIT_OF_TIME,
  WEEKDAY,
  readMonth,
  readNumber,
  readSpan,
  readWeekday,
  type Span,
} from './time-words.ts';

/** A day that was told, and how exactly: "depuis octobre" is the first of October, give or take a month. */
export interface When {
  readonly day: Day;
  readonly precision: 'day' | 'week' | 'month' | 'year';
}

type Read = (parts: readonly string[], today: Day, lean: Lean) => When | undefined;

const FORMS: readonly { readonly said: RegExp; readonly read: Read }[] = [
  {
    said: /\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}(?:er|st|nd|rd|th)? [a-z]{3,}\.?,? \d{4}\b|\b[a-z]{3,}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b/u,
    read: ([all = '']) => on(pickDate(all)),
  },
  {
    said: /\b(?:depuis|since|en|in) ((?:19|20)\d{2})\b/u,
    read: ([, year = '']) => as('year', `${year}-01-01`),
  },
  {
    said: /\b(\d{1,2})\/(\d{1,2})\b/u,
    read: ([, date, month], today, lean) =>
      on(inSomeYear(Number(date), Number(month), today, lean)),
  },
  {
    said: new RegExp(String.raw`\b(\d{1,2})(?:er|st|nd|rd|th)?(?: of)? (${MONTH})\b`, 'u'),
    read: ([, date, month = ''], today, lean) =>
      on(inSomeYear(Number(date), readMonth(month), today, lean)),
  },
  {
    said: new RegExp(String.raw`\b(${MONTH}) (?:the )?(\d{1,2})(?:st|nd|rd|th)?\b(?! ?h)`, 'u'),
    read: ([, month = '', date], today, lean) =>
      on(inSomeYear(Number(date), readMonth(month), today, lean)),
  },
  {
    said: new RegExp(
      String.raw`\b(debut|mi|fin|mid|early|late|end of|beginning of|start of|en|depuis|since|in|de|d'|last|next|courant|au mois de|from|before|until)[ -]?(${MONTH})\b( \d{4}\b| dernier| prochain)?`,
      'u',
    ),
    read: readMonthAlone,
  },
  { said: /\bavant[ -]?hier\b|\bday before yesterday\b/u, read: daysFromToday(-2) },
  { said: /\bhier\b|\byesterday\b|\blast night\b/u, read: daysFromToday(-1) },
  { said: /\bapres[ -]?demain\b|\bday after tomorrow\b/u, read: daysFromToday(2) },
  { said: /\bdemain\b|\btomorrow\b/u, read: daysFromToday(1) },
  {
    said: /\baujourd'? ?hui\b|\bce (?:matin|midi|soir)\b|\bcet apres[ -]midi\b|\btoday\b|\bthis (?:morning|afternoon|evening)\b|\btonight\b/u,
    read: daysFromToday(0),
  },
  {
    said: new RegExp(
      String.raw`\b(il y a|ya|y a|ca fait|cela fait|depuis|since|for|dans|in|within)? ?(?:environ |bientot |deja |about |almost |over |nearly |plus de |more than )?(?<![a-z])(${NUMBER}) ?(${UNIT_OF_TIME})\b( ago)?`,
      'u',
    ),
    read: readSpanTold,
  },
  {
    said: new RegExp(
      String.raw`\b(last|next|ce|this)? ?(${WEEKDAY})\b( dernier| prochain| passe)?`,
      'u',
    ),
    read: readWeekdayTold,
  },
  {
    said: /\b(last|next|this|la|cette|le|ce|l')? ?(semaine|week|mois|month|annee|an|year) ?(derniere?|prochaine?|passee?)?\b/u,
    read: readPeriod,
  },
  {
    said: /\b(?:la|cette|de) rentree\b/u,
    read: (_, today, lean) =>
      as('month', inSomeYear(1, 9, today, lean === 'future' ? 'future' : 'past')),
  },
  {
    said: new RegExp(
      String.raw`\b(?:le|du|au|the) (\d{1,2})(?:er|st|nd|rd|th)?\b(?!\/| ?(?:of |h|%|ans|mois|jours|semaines|days|weeks|personnes|agents|${MONTH}))`,
      'u',
    ),
    read: ([, date], today, lean) => on(pickBy(sameDates(Number(date), today), today, lean)),
  },
];

/** The first day that a plain text tells of; `undefined` when it tells of none. */
export function readWhen(text: string, today: Day, lean: Lean): When | undefined {
  const told = FORMS.flatMap(({ said, read }) => {
    const found = said.exec(text);
    const when = found === null ? undefined : read(found, today, lean);
    return found === null || when === undefined ? [] : [{ at: found.index, when }];
  });
  // Sorting keeps the order of the forms where two of them begin at the same place.
  return told.sort((left, right) => left.at - right.at)[0]?.when;
}

function on(day: Day | undefined): When | undefined {
  return as('day', day);
}

function as(precision: When['precision'], day: Day | undefined): When | undefined {
  return day === undefined ? undefined : { day, precision };
}

function daysFromToday(days: number): Read {
  return (_, today) => on(addDays(today, days));
}

const SIDES: Readonly<Record<string, Lean>> = {
  dernier: 'past',
  derniere: 'past',
  passe: 'past',
  passee: 'past',
  last: 'past',
  depuis: 'past',
  since: 'past',
  'il y a': 'past',
  ya: 'past',
  'y a': 'past',
  'ca fait': 'past',
  'cela fait': 'past',
  for: 'past',
  ago: 'past',
  prochain: 'future',
  prochaine: 'future',
  next: 'future',
  dans: 'future',
  in: 'future',
  within: 'future',
};

/** Where words put a day; the first that says so counts. */
function sideOf(words: readonly string[], lean: Lean): Lean {
  for (const word of words) {
    const side = SIDES[word.trim()];
    if (side !== undefined) return side;
  }
  return lean;
}

function readMonthAlone(parts: readonly string[], today: Day, lean: Lean): When | undefined {
  const [, before = '', month = '', after = ''] = parts;
  const year = /\d{4}/u.exec(after)?.[0];
  // "In September" is no word of what is to come, as "in two days" is.
  const side = sideOf([after, before === 'in' ? '' : before], lean);
  const first =
    year === undefined
      ? inSomeYear(1, readMonth(month), today, side)
      : `${year}-${String(readMonth(month)).padStart(2, '0')}-01`;
  return first === undefined ? undefined : as('month', withinMonth(first, before));
}

function withinMonth(first: Day, before: string): Day {
  if (/^(?:fin|late|end of)$/u.test(before)) return lastOfMonth(first);
  return /^(?:mi|mid)$/u.test(before) ? withDay(first, 15) : first;
}

const SHIFTS: Readonly<Record<Span, (day: Day, times: number) => When>> = {
  hour: (day) => ({ day, precision: 'day' }),
  day: (day, times) => ({ day: addDays(day, times), precision: 'day' }),
  week: (day, times) => ({ day: addDays(day, 7 * times), precision: 'week' }),
  month: (day, times) => ({ day: addMonths(day, times), precision: 'month' }),
  year: (day, times) => ({ day: addMonths(day, 12 * times), precision: 'year' }),
};

/** "Il y a trois jours", "in two weeks": a bare "deux semaines" tells of no day. */
function readSpanTold(parts: readonly string[], today: Day): When | undefined {
  const [, before = '', count = '', span = '', after = ''] = parts;
  const side = sideOf([after, before], 'nearest');
  if (side === 'nearest') return undefined;
  return SHIFTS[readSpan(span)](today, readNumber(count) * (side === 'past' ? -1 : 1));
}

function readWeekdayTold(parts: readonly string[], today: Day, lean: Lean): When | undefined {
  const [, before = '', weekday = '', after = ''] = parts;
  const side = sideOf([after, before], lean);
  const ahead = (readWeekday(weekday) - weekdayOf(today) + 7) % 7;
  const days = [ahead - 7, ahead, ahead + 7].map((shift) => addDays(today, shift));
  // "Last Monday" on a Monday is a week ago; so is the next one a week ahead.
  const others = side === 'nearest' ? days : days.filter((day) => day !== today);
  return on(pickBy(others, today, side));
}

function readPeriod(parts: readonly string[], today: Day): When | undefined {
  const [, before = '', period = '', after = ''] = parts;
  const side = sideOf([after, before], 'nearest');
  const isThis = /^(?:ce|cette|this)$/u.test(before);
  if (side === 'nearest' && !isThis) return undefined;
  const times = side === 'nearest' ? 0 : side === 'past' ? -1 : 1;
  return { ...SHIFTS[readSpan(period)](today, times), precision: precisionOf(readSpan(period)) };
}

function precisionOf(span: Span): When['precision'] {
  return span === 'hour' ? 'day' : span;
}

function sameDates(date: number, today: Day): readonly Day[] {
  return [-1, 0, 1].flatMap((months) => {
    const day = withDay(addMonths(withDay(today, 1), months), date);
    return date >= 1 && day <= lastOfMonth(day.replace(/\d\d$/u, '01')) ? [day] : [];
  });
}
