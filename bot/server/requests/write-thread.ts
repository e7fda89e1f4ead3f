import type { RequestPageWords } from '../../../dialogs/wording/request-page.ts';
import type { Escalation, EscalationEvent, EscalationEventKind } from '../../ports/escalations.ts';
import type { Language } from '../../ports/message.ts';
import { countFirst } from '../../../dialogs/wording/count-first.ts';
import { nameTimeZone } from '../../../dialogs/wording/time-zones.ts';
import { escapeHtml } from '../escape-html.ts';

/** A request as the person sees it on its page. */
export interface ShownRequest {
  readonly escalation: Escalation;
  /** Oldest first. */
  readonly events: readonly EscalationEvent[];
}

/** The same for a request that did not change. */
export function versionOf({ version }: Escalation): string {
  return `"${String(version)}"`;
}

type ShownKind = keyof RequestPageWords['events'];

const BY_SUPPORT: readonly ShownKind[] = ['taken', 'waiting', 'answered', 'solved'];

/** In which words, and by whose clocks. */
interface Writing {
  readonly language: Language;
  readonly timeZone: string;
}

/** What was said between both sides, the latest first; what support keeps to itself is left out. */
export function writeThread(
  { events, escalation }: ShownRequest,
  writing: Writing,
  words: RequestPageWords,
): string {
  const isProved = escalation.dossier?.isReplyProved === true;
  const items = events
    .flatMap((event) => {
      const { kind } = event;
      return isShown(kind, words) ? [writeEvent(event, kind, isProved, writing, words)] : [];
    })
    .reverse();
  const list = `<ol class="thread" aria-labelledby="thread">\n${items.join('\n')}\n</ol>`;
  return [
    `<h2 id="thread">${escapeHtml(words.thread)}</h2>`,
    `<p id="refresh"><a href="?lang=${writing.language}">${escapeHtml(words.refresh)}</a></p>`,
    `<div id="live" role="log" aria-labelledby="thread" data-version="${escapeHtml(versionOf(escalation))}">`,
    `${list}\n</div>`,
  ].join('\n');
}

/** What has no words here is for support alone. */
function isShown(kind: EscalationEventKind, { events }: RequestPageWords): kind is ShownKind {
  return kind in events;
}

/** What the person wrote elsewhere is shown to whoever proved to read this mailbox, and to nobody who only may. */
function writeEvent(
  { id, at, text }: EscalationEvent,
  kind: ShownKind,
  isProved: boolean,
  { language, timeZone }: Writing,
  words: RequestPageWords,
): string {
  const isSupport = BY_SUPPORT.includes(kind);
  const who = isSupport ? words.support : words.you;
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  const hour = countFirst(format.format(new Date(at)), language);
  // Whoever reads it may be overseas.
  const when = `${hour} (${nameTimeZone(timeZone, language)})`;
  const head = `<p><strong>${escapeHtml(who)}</strong> ${escapeHtml(words.events[kind])} <time datetime="${escapeHtml(at)}">${escapeHtml(when)}</time></p>`;
  const isText = text !== undefined && text !== '' && (isSupport || isProved);
  const body = isText ? `<p class="said">${escapeHtml(text)}</p>` : '';
  return `<li class="${isSupport ? 'support' : 'person'}" data-event="${String(id)}">${head}${body}</li>`;
}
