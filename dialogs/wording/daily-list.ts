import type { Language } from '../../bot/ports/message.ts';
import { inBothLanguages } from './french-spaces.ts';

/** The words of the mail that tells support, every working day, what is open. */
export interface DailyListWording {
  /** With `{count}` and `{late}`. */
  readonly subject: string;
  readonly subjectLate: string;
  readonly late: string;
  readonly open: string;
  readonly openOthers: string;
  readonly unknownUnit: string;
  readonly today: string;
  readonly yesterday: string;
  /** With `{days}`. */
  readonly daysAgo: string;
  /** With `{what}` and `{date}`. */
  readonly due: string;
  readonly overdue: string;
  /** With `{reference}`. */
  readonly link: string;
  /** With `{count}`. */
  readonly more: string;
  readonly all: string;
}

export const DAILY_LIST_WORDING: Readonly<Record<Language, DailyListWording>> = inBothLanguages({
  fr: {
    subject: 'Assistant Sygefor – demandes ouvertes : {count}',
    subjectLate: 'Assistant Sygefor – demandes ouvertes : {count}, dont {late} en retard',
    late: 'En retard',
    open: 'Demandes ouvertes',
    openOthers: 'Autres demandes ouvertes',
    unknownUnit: 'unité inconnue',
    today: 'ouverte aujourd’hui',
    yesterday: 'ouverte hier',
    daysAgo: 'ouverte il y a {days} jours',
    due: '{what} : {date}',
    overdue: '{what} : {date}, en retard',
    link: 'Ouvrir {reference}',
    more: 'Et {count} de plus dans la console.',
    all: 'Ouvrir la liste des demandes',
  },
  en: {
    subject: 'Sygefor assistant – open requests: {count}',
    subjectLate: 'Sygefor assistant – open requests: {count}, {late} of them late',
    late: 'In English: late',
    open: 'In English: open requests',
    openOthers: 'Other open requests',
    unknownUnit: 'unknown unit',
    today: 'opened today',
    yesterday: 'opened yesterday',
    daysAgo: 'opened {days} days ago',
    due: '{what}: {date}',
    overdue: '{what}: {date}, late',
    link: 'Open {reference}',
    more: 'And {count} more in the console.',
    all: 'Open the list of requests',
  },
});
