const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  a: 1,
  an: 1,
  one: 1,
  deux: 2,
  two: 2,
  'a couple of': 2,
  'couple of': 2,
  trois: 3,
  three: 3,
  quelques: 3,
  'a few': 3,
  few: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  'une huitaine de': 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
  'une dizaine de': 10,
  quinze: 15,
  fifteen: 15,
  'une quinzaine de': 15,
  vingt: 20,
  twenty: 20,
  trente: 30,
  thirty: 30,
};

/** How many, in figures or words. */
export const NUMBER = String.raw`\d{1,3}|${Object.keys(NUMBERS)
  .sort((left, right) => right.length - left.length)
  .join('|')}`;

export function readNumber(said: string): number {
  return NUMBERS[said] ?? Number(said);
}

/** What is counted, and how it is told that it is past or to come. */
export const UNIT_OF_TIME = String.raw`(?:jours?|days?|j|semaines?|sem|weeks?|mois|months?|ans?|annees?|years?|heures?|hours?|h|minutes?|min)`;

export type Span = 'hour' | 'day' | 'week' | 'month' | 'year';

const SPANS: readonly { readonly span: Span; readonly said: RegExp }[] = [
  { span: 'hour', said: /^(?:h|min)/u },
  { span: 'day', said: /^(?:j|d)/u },
  { span: 'week', said: /^(?:s|w)/u },
  { span: 'month', said: /^m/u },
  { span: 'year', said: /^(?:a|y)/u },
];

export function readSpan(said: string): Span {
  return SPANS.find((row) => row.said.test(said))?.span ?? 'day';
}

const MONTHS: readonly string[] = [
  'janvier|january|janv|jan',
  'fevrier|february|fevr|fev|feb',
  'mars|march',
  'avril|april|avr|apr',
  'mai|may',
  'juin|june|jun',
  'juillet|july|juil|jul',
  'aout|august|aug',
  'septembre|september|sept|sep',
  'octobre|october|oct',
  'novembre|november|nov',
  'decembre|december|dec',
];

export const MONTH = MONTHS.join('|');

/** From 1; 0 for what is no month. */
export function readMonth(said: string): number {
  return MONTHS.findIndex((names) => names.split('|').includes(said)) + 1;
}

const WEEKDAYS: readonly string[] = [
  'dimanche|sunday',
  'lundi|monday',
  'mardi|tuesday',
  'mercredi|wednesday',
  'jeudi|thursday',
  'vendredi|friday',
  'samedi|saturday',
];

export const WEEKDAY = WEEKDAYS.join('|');

/** From 0 for Sunday. */
export function readWeekday(said: string): number {
  return WEEKDAYS.findIndex((names) => names.split('|').includes(said));
}
