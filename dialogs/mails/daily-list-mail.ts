import type { RequestDue } from '../../bot/ports/console-requests.ts';
import type { Escalation } from '../../bot/ports/escalations.ts';
import type { Mail, MailSection } from '../../bot/ports/mail.ts';
import type { Language } from '../../bot/ports/message.ts';
import { writeDate } from '../topics/verdict-words.ts';
import { ESCALATIONS } from '../wording/console/escalations.ts';
import { DAILY_LIST_WORDING } from '../wording/daily-list.ts';
import { TERMS_EN } from '../wording/en/console-terms.ts';
import { fill } from '../wording/fill.ts';
import { TERMS_FR } from '../wording/fr/console-terms.ts';
import { SHIPPED } from '../wording/wording.ts';
import { toConsoleUrl } from './act-sections.ts';
import { toPlainText, toSimpleHtml } from './mail-text.ts';

interface Listed {
  readonly escalation: Escalation;
  /** The earliest first. */
  readonly dues: readonly RequestDue[];
  readonly isLate: boolean;
}

interface Around {
  readonly to: string;
  readonly publicUrl: string;
  /** ISO 8601, UTC. */
  readonly now: string;
}

const DAY_MS = 86_400_000;
/** A longer mail is not read. */
const MOST_LISTED = 50;
/** Days as somebody in Paris counts them, in the order in which they sort. */
const DAYS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });
const TERMS = { fr: TERMS_FR, en: TERMS_EN };

/**
 * What is open, late ones first as they are given: French first, as support reads it, then English.
 * Nothing in it leads to a person but the reference.
 */
export function composeDailyList(requests: readonly Listed[], around: Around): Mail {
  const sections = [...sectionsIn('fr', requests, around), ...sectionsIn('en', requests, around)];
  const { subject, subjectLate } = DAILY_LIST_WORDING.fr;
  const late = requests.filter(({ isLate }) => isLate).length;
  const counts = { count: String(requests.length), late: String(late) };
  return {
    to: around.to,
    subject: fill(late === 0 ? subject : subjectLate, counts),
    text: toPlainText(sections),
    html: toSimpleHtml(sections),
  };
}

function sectionsIn(
  language: Language,
  requests: readonly Listed[],
  around: Around,
): readonly MailSection[] {
  const words = DAILY_LIST_WORDING[language];
  const listed = requests.slice(0, MOST_LISTED);
  const late = listed.filter(({ isLate }) => isLate);
  const others = listed.filter(({ isLate }) => !isLate);
  const groups = [
    { heading: words.late, group: late },
    { heading: late.length === 0 ? words.open : words.openOthers, group: others },
  ];
  const left = requests.length - listed.length;
  const more = left === 0 ? [] : [fill(words.more, { count: String(left) })];
  const list = { label: words.all, url: toListUrl(around.publicUrl) };
  return [
    ...groups.flatMap(({ heading, group }) =>
      group.map((request, index) => ({
        heading: index === 0 ? heading : '',
        ...toSection(language, request, around),
      })),
    ),
    { heading: '', lines: more, links: [list] },
  ];
}

function toSection(
  language: Language,
  { escalation, dues }: Listed,
  { publicUrl, now }: Around,
): Omit<MailSection, 'heading'> {
  const { link, unknownUnit } = DAILY_LIST_WORDING[language];
  const { reference, situation, status, openedAt, dossier } = escalation;
  const what = `${reference} – ${nameSituation(situation, language)}`;
  const { statuses } = ESCALATIONS[language];
  const how = [dossier?.unit ?? unknownUnit, statuses[status], ageOf(openedAt, now, language)];
  return {
    lines: [what, how.join(' – '), ...dues.map((due) => dueLine(due, language))],
    links: [{ label: fill(link, { reference }), url: toConsoleUrl(publicUrl, reference) }],
  };
}

/** The code and what it is called; else how the diagnosis ended. */
function nameSituation(situation: string, language: Language): string {
  const titles: Readonly<Record<string, { readonly title: string }>> = SHIPPED[language].situation;
  const title = titles[situation]?.title;
  const { verdicts } = TERMS[language];
  return title === undefined ? (verdicts[situation] ?? situation) : `${situation} – ${title}`;
}

function ageOf(openedAt: string, now: string, language: Language): string {
  const { today, yesterday, daysAgo } = DAILY_LIST_WORDING[language];
  const [from = 0, to = 0] = [openedAt, now].map((at) => Date.parse(DAYS.format(new Date(at))));
  const days = Math.round((to - from) / DAY_MS);
  if (days <= 0) return today;
  return days === 1 ? yesterday : fill(daysAgo, { days: String(days) });
}

function dueLine({ kind, at, isLate }: RequestDue, language: Language): string {
  const { due, overdue } = DAILY_LIST_WORDING[language];
  const what = ESCALATIONS[language].dues[kind];
  return fill(isLate ? overdue : due, { what, date: writeDate(at, language) });
}

/** The page that shows all of them. */
function toListUrl(publicUrl: string): string {
  return toConsoleUrl(publicUrl, '').replace(/\/$/u, '');
}
