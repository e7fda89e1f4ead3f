import type { RequestNotice, RequestPageWords } from '../../../dialogs/wording/request-page.ts';
import { countFirst } from '../../../dialogs/wording/count-first.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import { worded } from '../../../dialogs/wording/texts/worded.ts';
import { withoutFullStop } from '../../../dialogs/wording/without-full-stop.ts';
import type { Escalation } from '../../ports/escalations.ts';
import { LANGUAGES, type Language } from '../../ports/message.ts';
import type { ChangedTexts } from '../../ports/texts.ts';
import { escapeHtml } from '../escape-html.ts';
import { LONGEST_TEXT } from './change-request.ts';
import { writeThread, type ShownRequest } from './write-thread.ts';

/** What a page of this kind is written in. */
export interface PageFrame {
  /** The page that texts are shown in. */
  readonly shell: string;
  readonly language: Language;
  readonly texts: ChangedTexts;
  /** By whose clocks hours are told. */
  readonly timeZone: string;
}

export interface RequestPage {
  /** Absent when it cannot be looked up at the moment. */
  readonly shown: ShownRequest | undefined;
  readonly notice: RequestNotice | undefined;
  /** What is said of secrets that were in what was sent. */
  readonly removed: string | undefined;
  /** What was typed and is not sent yet. */
  readonly draft: string;
  /** Names what the form sends: the same form sent twice is one message. */
  readonly key: string;
}

const DONE: readonly RequestNotice[] = ['written', 'confirmed', 'reopened'];

/** The page of a request: where it stands, what was said, and a form that needs no script. */
export function writeRequestPage(frame: PageFrame, page: RequestPage): string {
  const { language, texts } = frame;
  const words = worded(language, texts).page;
  const reference = page.shown?.escalation.reference;
  const title = fill(words.title, { reference });
  const content = [
    `<h1>${writeTitle(words, reference)}</h1>`,
    writeNotice(page, words),
    writeRemoved(page),
    page.shown === undefined ? '' : writeStatus(page.shown.escalation, language, words),
    writeForm(page, language, words),
    page.shown === undefined ? '' : writeThread(page.shown, frame, words),
    page.shown === undefined ? '' : writeAsked(page.shown.escalation, words),
    `<p>${escapeHtml(words.personal)}</p>`,
  ];
  return inShell(frame, title, content.filter((part) => part !== '').join('\n'));
}

/** The reference stays on one line, to be read over the phone. */
function writeTitle({ title }: RequestPageWords, reference = ''): string {
  return fill(escapeHtml(title), {
    reference: `<span class="reference">${escapeHtml(reference)}</span>`,
  });
}

/** In place of a request that is not there, or that the link does not open. */
export function writeGonePage(frame: PageFrame): string {
  const words = worded(frame.language, frame.texts).page;
  const content = `<h1>${escapeHtml(words.goneTitle)}</h1>\n<p>${escapeHtml(words.gone)}</p>`;
  return inShell(frame, words.goneTitle, content);
}

function inShell(frame: PageFrame, title: string, content: string): string {
  const { shell, language, texts } = frame;
  const words = worded(language, texts).page;
  const parts: Readonly<Record<string, string>> = {
    language,
    title: escapeHtml(`${title} – ${words.home}`),
    skip: escapeHtml(words.skip),
    header: writeHeader(frame, words),
    content,
    footer: '',
  };
  const page = shell.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => parts[name] ?? '');
  // It stands one place below where the service begins, which may be below a path.
  return page.replaceAll(/ (src|href)="\.\//gu, ' $1="../');
}

function writeHeader({ language, texts }: PageFrame, { home }: RequestPageWords): string {
  const others = LANGUAGES.filter((other) => other !== language).map((other) => {
    const { inThisLanguage } = worded(other, texts).page;
    return `<a href="?lang=${other}" lang="${other}" hreflang="${other}">${escapeHtml(inThisLanguage)}</a>`;
  });
  return [`<a href="./?lang=${language}">${escapeHtml(home)}</a>`, ...others].join('\n');
}

function writeNotice({ notice }: RequestPage, { notices }: RequestPageWords): string {
  if (notice === undefined) return '';
  const [role, tone] = DONE.includes(notice) ? ['status', 'success'] : ['alert', 'error'];
  return `<p class="told ${tone}" role="${role}">${escapeHtml(notices[notice])}</p>`;
}

function writeRemoved({ removed }: RequestPage): string {
  return removed === undefined
    ? ''
    : `<p class="told warning" role="alert">${escapeHtml(removed)}</p>`;
}

function writeStatus(
  { status, waitingFor: who, waitingUntil }: Escalation,
  language: Language,
  words: RequestPageWords,
): string {
  const standing = `<p class="standing">${escapeHtml(words.statuses[status])}</p>`;
  if (status !== 'waiting' || waitingUntil === undefined) return inStanding(standing);
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  const day = countFirst(format.format(new Date(`${waitingUntil}T00:00:00Z`)), language);
  const waiting = fill(words.waiting, { day, who: withoutFullStop(who) });
  return inStanding(`${standing}\n<p>${escapeHtml(waiting)}</p>`);
}

/** What is replaced as soon as it stands otherwise. */
function inStanding(html: string): string {
  return `<div id="standing" aria-live="polite">${html}</div>`;
}

/** What the person confirmed before it was sent, for whoever proved to read this mailbox: as in the mail to them. */
function writeAsked({ dossier }: Escalation, { asked }: RequestPageWords): string {
  if (dossier?.isReplyProved !== true || dossier.summary.length === 0) return '';
  const lines = dossier.summary.map((line) => `<li>${escapeHtml(line.replace(/^– /u, ''))}</li>`);
  return [
    `<h2 id="asked">${escapeHtml(asked)}</h2>`,
    `<ul aria-labelledby="asked" lang="${dossier.language}">${lines.join('')}</ul>`,
  ].join('\n');
}

/** The first button is what the return key presses. */
function writeForm(
  { shown, draft, key }: RequestPage,
  language: Language,
  words: RequestPageWords,
): string {
  const status = shown?.escalation.status;
  const works = button('works', words.works);
  const notYet = button('not-yet', words.notYet);
  const isClosed = status === 'solved' || status === 'confirmed';
  const others = isClosed ? [...(status === 'solved' ? [works] : []), notYet] : [works];
  return [
    `<form method="post" action="?lang=${language}" aria-labelledby="answer">`,
    `<h2 id="answer">${escapeHtml(words.answer)}</h2>`,
    `<input type="hidden" name="key" value="${escapeHtml(key)}">`,
    `<label for="text">${escapeHtml(words.label)}</label>`,
    `<p id="hint" class="hint">${escapeHtml(words.hint)}</p>`,
    `<textarea id="text" name="text" rows="5" maxlength="${LONGEST_TEXT}" aria-describedby="hint">\n${escapeHtml(draft)}</textarea>`,
    `<div class="acts">${button('write', words.send)}${others.join('')}</div>`,
    '</form>',
  ].join('\n');
}

function button(what: string, label: string): string {
  const look = what === 'write' ? ' class="first"' : '';
  return `<button name="do" value="${what}"${look}>${escapeHtml(label)}</button>`;
}
