import type { ServerResponse } from 'node:http';
import { ACTIVE_STATUSES } from '../../ports/console-requests.ts';
import { ESCALATION_STATUSES } from '../../ports/escalations.ts';
import type { Desk, FoundEscalation } from '../../turns/escalations/desk.ts';
import { errorBody, writeJson } from '../write-json.ts';
import { GRANT_FORM, type Grants } from './grants.ts';
import type { NoteList } from './list-looks.ts';
import { noteEvent, type NoteParts } from './note-event.ts';
import { readBody } from './read-body.ts';
import { like, oneOf, readQuery, wholeNumber } from './read-query.ts';
import { readReason, REASON_EXPECTED } from './read-reason.ts';
import type { RequestViews } from './request-views.ts';
import type { Route, Session } from './route.ts';
import { toWho } from './sessions.ts';
import { markMails, type RequestReader } from './to-request-view.ts';

export interface RequestRouteParts extends NoteParts {
  readonly desk: Desk;
  readonly views: RequestViews;
  /** For whoever gave a reason to see names, by reference. */
  readonly unmasking: Grants;
  readonly noteList: NoteList;
}

/** How a reference stands in an address. */
export const REFERENCE = String.raw`(SYG-\d{3}-\d{3})`;

const USUAL_ROWS = 100;
const MOST_ROWS = 1000;

const LIST = {
  /** `active`: those in which support has something to do. */
  status: oneOf(['active', ...ESCALATION_STATUSES]),
  mine: oneOf(['yes']),
  limit: wholeNumber(1, MOST_ROWS),
};

const SEEN = { unmasked: like(GRANT_FORM, 'what unmasking gave') };
const NEWS = {
  ...SEEN,
  version: wholeNumber(0, 999_999_999),
  mails: like(/^[a-z]{1,10}(?:-\d{1,6}){1,10}$/, 'what mailMark was'),
};

/** Lists requests, opens one, and shows names in clear to whoever says why. */
export function lookRoutes(parts: RequestRouteParts): readonly Route[] {
  return [
    listRoute(parts, ''),
    { ...listRoute(parts, '/live'), isQuiet: true },
    openRoute(parts),
    { ...newsRoute(parts), isQuiet: true },
    unmaskRoute(parts),
  ];
}

/** In a list stands nobody by name, but one line for each. */
function listRoute({ views, noteList }: RequestRouteParts, end: string): Route {
  return {
    method: 'GET',
    path: new RegExp(`^/console/api/escalations${end}$`),
    role: 'support',
    async handle(request, response, session) {
      const query = readQuery(request.url, LIST);
      if (query.kind === 'wrong') {
        writeJson(response, 400, errorBody('QueryInvalid', query.fault));
        return;
      }
      const { status = 'active', mine, limit = USUAL_ROWS } = query.values;
      const statuses = status === 'active' ? ACTIVE_STATUSES : [status];
      const who = toWho(session);
      const filter = { statuses, ...(mine === 'yes' && { takenBy: who }) };
      await noteList(session, 'escalations', request.url);
      writeJson(response, 200, await views.list(filter, { who, limit }));
    },
  };
}

function openRoute(parts: RequestRouteParts): Route {
  return {
    method: 'GET',
    path: new RegExp(`^/console/api/escalations/${REFERENCE}$`),
    role: 'support',
    async handle(request, response, session, [, reference = '']) {
      const query = readQuery(request.url, SEEN);
      if (query.kind === 'wrong') {
        writeJson(response, 400, errorBody('QueryInvalid', query.fault));
        return;
      }
      const found = await parts.desk.find(reference);
      if (found === undefined) {
        refuseUnknown(response);
        return;
      }
      const reader = toReader(parts, session, reference, query.values.unmasked);
      await noteLook(parts, session, { reference, why: 'opened', ...reader });
      writeJson(response, 200, await parts.views.view(found, reader));
    },
  };
}

/** The page asks by itself, again and again: only what it then sees for the first time is a look. */
function newsRoute(parts: RequestRouteParts): Route {
  return {
    method: 'GET',
    path: new RegExp(`^/console/api/escalations/${REFERENCE}/live$`),
    role: 'support',
    async handle(request, response, session, [, reference = '']) {
      const query = readQuery(request.url, NEWS);
      if (query.kind === 'wrong') {
        writeJson(response, 400, errorBody('QueryInvalid', query.fault));
        return;
      }
      const found = await parts.desk.find(reference);
      if (found === undefined) {
        refuseUnknown(response);
        return;
      }
      if (isAsSeen(found, query.values)) {
        writeJson(response, 200, { isNew: false });
        return;
      }
      const reader = toReader(parts, session, reference, query.values.unmasked);
      const why = 'something new arrived while it was open';
      await noteLook(parts, session, { reference, why, ...reader });
      writeJson(response, 200, { isNew: true, view: await parts.views.view(found, reader) });
    },
  };
}

function isAsSeen(
  { escalation, events }: FoundEscalation,
  { version, mails }: { readonly version?: number; readonly mails?: string },
): boolean {
  const mark = markMails(escalation, events);
  return escalation.version === version && (mails ?? mark) === mark;
}

function unmaskRoute(parts: RequestRouteParts): Route {
  return {
    method: 'POST',
    path: new RegExp(`^/console/api/escalations/${REFERENCE}/unmask$`),
    role: 'support',
    async handle(request, response, session, [, reference = '']) {
      const body = await readBody(request);
      const why = body && readReason(body);
      if (why === undefined) {
        writeJson(response, 400, errorBody('BodyInvalid', REASON_EXPECTED));
        return;
      }
      const found = await parts.desk.find(reference);
      if (found === undefined) {
        refuseUnknown(response);
        return;
      }
      await noteEvent(parts, session, 'escalation-unmasked', { subject: reference, why });
      const view = await parts.views.view(found, { who: toWho(session), isMasked: false });
      writeJson(response, 200, { grant: parts.unmasking.grant(session, reference), view });
    },
  };
}

interface Look extends Pick<RequestReader, 'isMasked'> {
  readonly reference: string;
  readonly why: string;
}

/** Writes down who sees a request, and whether names are in clear. Await it before anything is shown. */
export async function noteLook(
  parts: NoteParts,
  session: Session,
  { reference, why, isMasked }: Look,
): Promise<void> {
  const about = { subject: reference, why: isMasked ? why : `${why}, in clear` };
  await noteEvent(parts, session, 'escalation-seen', about);
}

/** Who reads, and whether they gave a reason for this request not long ago. */
export function toReader(
  { unmasking }: Pick<RequestRouteParts, 'unmasking'>,
  session: Session,
  reference: string,
  grant: string | undefined,
): RequestReader {
  return { who: toWho(session), isMasked: !unmasking.isGranted(grant, session, reference) };
}

export function refuseUnknown(response: ServerResponse): void {
  writeJson(response, 404, errorBody('NotFound', 'there is no such request (any more)'));
}
