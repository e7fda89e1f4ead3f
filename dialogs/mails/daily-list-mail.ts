import type { RequestDue } from '../../bot/ports/console-requests.ts';
import type { ListedEscalation } from '../../bot/ports/escalations.ts';
import type { Mail, MailSection } from '../../bot/ports/mail.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { ChangedTexts } from '../../bot/ports/texts.ts';
import { dayIn, writeDate } from '../topics/write-date.ts';
import { ESCALATIONS } from '../wording/console/escalations.ts';
import { nameSituation } from '../wording/console/name-situation.ts';
import { TERMS_EN } from '../wording/en/console-terms.ts';
import { fill } from '../wording/fill.ts';
import { TERMS_FR } from '../wording/fr/console-terms.ts';
import { worded, type Worded } from '../wording/texts/worded.ts';
import { toConsoleUrl } from './act-sections.ts';
import { toPlainText, toSimpleHtml } from './mail-text.ts';

interface Listed {
  readonly escalation: ListedEscalation;
  /** The earliest first. */
  readonly dues: readonly RequestDue[];
  readonly isLate: boolean;
}

interface Around {
  readonly to: string;
  readonly publicUrl: string;
  readonly texts: ChangedTexts;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** Whose days and hours are told. */
  readonly timeZone: string;
}

const DAY_MS = 86_400_000;
/** A longer mail is not read. */
const MOST_LISTED = 50;
const TERMS = { fr: TERMS_FR, en: TERMS_EN };

/**
 * What is open, late ones first as they are given: French first, as support reads it, then English.
 * Nothing in it leads to a person but the reference.
 */
export function composeDailyList(requests: readonly Listed[], around: Around): Mail {
  const sections = [...sectionsIn('fr', requests, around), ...sectionsIn('en', requests, around)];
  const { subject, subjectLate } = worded('fr', around.texts).daily;
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
  const words = worded(language, around.texts).daily;
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
  around: Around,
): Omit<MailSection, 'heading'> {
  const { publicUrl, texts } = around;
  const words = worded(language, texts);
  const { link, unknownUnit } = words.daily;
  const { reference, situation, status, openedAt, dossier } = escalation;
  const name = TERMS[language].verdicts[situation] ?? nameSituation(situation, language);
  const what = `${reference} – ${name}`;
  const { statuses } = ESCALATIONS[language];
  const how = [dossier?.unit ?? unknownUnit, statuses[status], ageOf(openedAt, around, words)];
  return {
    lines: [what, how.join(' – '), ...dues.map((due) => dueLine(due, language, around))],
    links: [{ label: fill(link, { reference }), url: toConsoleUrl(publicUrl, reference) }],
  };
}

function ageOf(openedAt: string, { now, timeZone }: Around, { daily }: Worded): string {
  const { today, yesterday, daysAgo } = daily;
  const [from = 0, to = 0] = [openedAt, now].map((at) => Date.parse(dayIn(at, timeZone)));
  const days = Math.round((to - from) / DAY_MS);
  if (days <= 0) return today;
  return days === 1 ? yesterday : fill(daysAgo, { days: String(days) });
}

function dueLine(
  { kind, at, isLate }: RequestDue,
  language: Language,
  { texts, timeZone }: Around,
): string {
  const { due, overdue } = worded(language, texts).daily;
  const what = ESCALATIONS[language].dues[kind];
  return fill(isLate ? overdue : due, { what, date: writeDate(at, language, timeZone) });
}

/** The page that shows all of them. */
function toListUrl(publicUrl: string): string {
  return toConsoleUrl(publicUrl, '').replace(/\/$/u, '');
}
