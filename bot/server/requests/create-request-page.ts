import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestNotice } from '../../../dialogs/wording/request-page.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Language } from '../../ports/message.ts';
import type { CodeStore } from '../../ports/codes.ts';
import type { EscalationDeskStore } from '../../ports/escalations.ts';
import { changeLimit } from '../../turns/escalations/change-limit.ts';
import type { Desk } from '../../turns/escalations/desk.ts';
import { findRemoved, readRemoved, tellRemoved } from '../../turns/escalations/removed-secrets.ts';
import type { ReturnLinks } from '../../turns/escalations/return-links.ts';
import type { Texts } from '../../turns/texts/create-texts.ts';
import { allow } from '../allow.ts';
import { isFromOurPage } from '../check-origin.ts';
import { pathOf, type HttpHandler } from '../http-handler.ts';
import { languageOf } from '../language-of.ts';
import { describeError, type Log } from '../log.ts';
import { changeRequest, readWanted, type Wanted } from './change-request.ts';
import { findShown, isStillTheSame } from './find-request.ts';
import { isOneLook, toOneLook } from './one-look.ts';
import { readForm } from './read-form.ts';
import { writeGonePage, writeRequestPage, type PageFrame } from './write-request-page.ts';
import type { ShownRequest } from './write-thread.ts';

export interface RequestPageParts {
  readonly desk: Pick<Desk, 'find' | 'write' | 'confirm' | 'reopen'>;
  readonly links: Pick<ReturnLinks, 'findReference' | 'isRight'>;
  /** Counts for all instances. */
  readonly store: Pick<CodeStore, 'count'> & Pick<EscalationDeskStore, 'findEscalation'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly texts: Pick<Texts, 'readIfPossible'>;
  readonly networkOf: (request: IncomingMessage) => string | undefined;
  readonly publicUrl: () => string;
  /** The page that texts are shown in. */
  readonly shell: string;
  /** By whose clocks hours are told. */
  readonly timeZone: string;
  readonly log: Log;
}

interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly token: string;
}

/** Mail scanners open links too, each from a network of its own. */
const LOOKS = { limit: 240, windowSeconds: 600 };

const NOTICES: readonly RequestNotice[] = ['written', 'confirmed', 'reopened'];

/**
 * `/request/TOKEN`: the page of a request for whoever has the link of its mails, without a session.
 * Opening it changes nothing; its forms are taken from pages of ours alone.
 */
export function createRequestPage(parts: RequestPageParts): HttpHandler {
  return {
    async handle(request, response) {
      const token = /^\/request\/([^/]+)$/u.exec(pathOf(request))?.[1];
      if (token === undefined) return false;
      if (!allow(request, response, ['GET', 'HEAD', 'POST'])) return true;
      // The form has to say that it comes from here, which browsers keep back without a referrer.
      response.setHeader('referrer-policy', 'same-origin');
      response.setHeader('x-robots-tag', 'noindex');
      const visit = { request, response, token };
      await (request.method === 'POST' ? take(parts, visit) : show(parts, visit));
      return true;
    },
  };
}

async function show(parts: RequestPageParts, visit: Visit): Promise<void> {
  const { request } = visit;
  if (await isStillTheSame(parts, visit.token, request.headers['if-none-match'])) {
    send(visit, 304, '');
    return;
  }
  if (await isLookedAtTooOften(parts, request)) {
    await sendPage(parts, visit, { status: 429, notice: 'too-often' });
    return;
  }
  const shown = await findShown(parts, visit.token);
  if (shown === undefined) {
    await sendGone(parts, visit);
    return;
  }
  await sendPage(parts, visit, { status: 200, shown, ...(await findDone(parts, request)) });
}

/** What the form that led here did: told once, and not again when the page is reloaded. */
async function findDone(
  parts: RequestPageParts,
  { url }: IncomingMessage,
): Promise<Pick<Sent, 'notice' | 'removed'>> {
  const query = new URLSearchParams(url?.split('?')[1]);
  if (!(await isOneLook(parts, query.get('once') ?? ''))) return {};
  const notice = NOTICES.find((known) => known === query.get('done'));
  return { removed: readRemoved(query.getAll('removed')), ...(notice && { notice }) };
}

async function take(parts: RequestPageParts, visit: Visit): Promise<void> {
  const form = await readForm(visit.request);
  const wanted = form && readWanted(form);
  if (wanted === undefined || !isFromOurPage(visit.request, parts.publicUrl())) {
    await sendPage(parts, visit, { status: 403, notice: 'refused' });
    return;
  }
  try {
    await change(parts, visit, wanted);
  } catch (error) {
    parts.log.error(describeError(error), 'what was written on the page of a request is not kept');
    await sendPage(parts, visit, { status: 503, notice: 'failed', wanted });
  }
}

async function change(parts: RequestPageParts, visit: Visit, wanted: Wanted): Promise<void> {
  if (await isLookedAtTooOften(parts, visit.request)) {
    await sendPage(parts, visit, { status: 429, notice: 'too-often', wanted });
    return;
  }
  const shown = await findShown(parts, visit.token);
  if (shown === undefined) {
    await sendGone(parts, visit);
    return;
  }
  const { reference } = shown.escalation;
  if (wanted.act === 'write' && wanted.text === '') {
    await sendPage(parts, visit, { status: 400, shown, notice: 'empty', wanted });
    return;
  }
  const changes = changeLimit(reference);
  if (await isReached(parts, changes.key, changes)) {
    await sendPage(parts, visit, { status: 429, shown, notice: 'too-often', wanted });
    return;
  }
  const done = await changeRequest(parts.desk, reference, wanted);
  const query = new URLSearchParams({ lang: languageFor(visit, shown), done });
  query.set('once', toOneLook(parts));
  for (const kind of findRemoved(wanted.text)) query.append('removed', kind);
  visit.response.statusCode = 303;
  visit.response.setHeader('location', `./${visit.token}?${query.toString()}`);
  visit.response.setHeader('cache-control', 'no-store');
  visit.response.end();
}

/** Sending a form opens a link too. */
async function isLookedAtTooOften(
  parts: RequestPageParts,
  request: IncomingMessage,
): Promise<boolean> {
  const network = parts.networkOf(request);
  return network !== undefined && isReached(parts, `request-page:${network}`, LOOKS);
}

async function isReached(
  { store, clock }: RequestPageParts,
  key: string,
  rule: typeof LOOKS,
): Promise<boolean> {
  const reached = await store.count([{ key, ...rule }], randomUUID(), clock.now().toISOString());
  return reached !== undefined;
}

interface Sent {
  readonly status: number;
  readonly shown?: ShownRequest;
  readonly notice?: RequestNotice;
  /** Secrets that were in it. */
  readonly removed?: ReturnType<typeof readRemoved>;
  /** What was sent and is not kept: it stands in the form again. */
  readonly wanted?: Wanted;
}

async function sendPage(parts: RequestPageParts, visit: Visit, sent: Sent): Promise<void> {
  const { status, shown, notice, removed = [], wanted } = sent;
  const frame = await toFrame(parts, languageFor(visit, shown));
  const html = writeRequestPage(frame, {
    shown,
    notice,
    removed: tellRemoved(removed, frame),
    draft: wanted?.text ?? '',
    key: wanted?.key ?? randomUUID(),
  });
  send(visit, status, html);
}

async function sendGone(parts: RequestPageParts, visit: Visit): Promise<void> {
  send(visit, 404, writeGonePage(await toFrame(parts, languageOf(visit.request))));
}

async function toFrame(
  { shell, texts, timeZone }: RequestPageParts,
  language: Language,
): Promise<PageFrame> {
  return { shell, language, timeZone, texts: await texts.readIfPossible() };
}

/** The language that is asked for, otherwise that of the request. */
function languageFor({ request }: Visit, shown: ShownRequest | undefined): Language {
  const asksFor = /[?&]lang=(?:fr|en)(?:&|$)/u.test(request.url ?? '');
  return asksFor
    ? languageOf(request)
    : (shown?.escalation.dossier?.language ?? languageOf(request));
}

function send({ request, response }: Visit, status: number, html: string): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(request.method === 'HEAD' ? undefined : html);
}
