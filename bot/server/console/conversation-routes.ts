import type { ServerResponse } from 'node:http';
import type { ConversationView, LineWindow } from '../../ports/request-conversation.ts';
import type { ReadConversation } from '../../turns/escalations/read-conversation.ts';
import { errorBody, writeJson } from '../write-json.ts';
import {
  noteLook,
  REFERENCE,
  refuseUnknown,
  toReader,
  type RequestRouteParts,
} from './escalation-looks.ts';
import { GRANT_FORM } from './grants.ts';
import { like, readQuery, wholeNumber } from './read-query.ts';
import type { Route, Session } from './route.ts';

export interface ConversationRouteParts extends Pick<
  RequestRouteParts,
  'store' | 'clock' | 'unmasking'
> {
  readonly readConversation: ReadConversation;
}

/** How many lines are read at once. */
const PAGE = 200;

const MOST = 999_999_999;
const SEEN = { unmasked: like(GRANT_FORM, 'what unmasking gave') };
const OPEN = { ...SEEN, before: wholeNumber(1, MOST) };
const NEWS = { ...SEEN, after: wholeNumber(0, MOST) };

interface Wanted {
  readonly reference: string;
  readonly grant: string | undefined;
  readonly window: LineWindow;
  /** For the audit log. */
  readonly why: string;
}

/** What was said between a person and the assistant: its lines, and what is new while it is open. */
export function conversationRoutes(parts: ConversationRouteParts): readonly Route[] {
  return [linesRoute(parts), { ...newsRoute(parts), isQuiet: true }];
}

function linesRoute(parts: ConversationRouteParts): Route {
  return {
    method: 'GET',
    path: new RegExp(`^/console/api/escalations/${REFERENCE}/conversation$`),
    role: 'support',
    async handle(request, response, session, [, reference = '']) {
      const query = readQuery(request.url, OPEN);
      if (query.kind === 'wrong') {
        writeJson(response, 400, errorBody('QueryInvalid', query.fault));
        return;
      }
      const { before, unmasked: grant } = query.values;
      const window = before === undefined ? { limit: PAGE } : { before, limit: PAGE };
      const why = before === undefined ? 'opened the conversation' : 'read earlier lines of it';
      await writeConversation(parts, response, session, { reference, grant, window, why });
    },
  };
}

/** The page asks by itself, again and again: for no line at all while the conversation is folded. */
function newsRoute(parts: ConversationRouteParts): Route {
  return {
    method: 'GET',
    path: new RegExp(`^/console/api/escalations/${REFERENCE}/conversation/live$`),
    role: 'support',
    async handle(request, response, session, [, reference = '']) {
      const query = readQuery(request.url, NEWS);
      if (query.kind === 'wrong') {
        writeJson(response, 400, errorBody('QueryInvalid', query.fault));
        return;
      }
      const { after, unmasked: grant } = query.values;
      const window = after === undefined ? { limit: 0 } : { after, limit: PAGE };
      const why = 'something new was said while the conversation was open';
      await writeConversation(parts, response, session, { reference, grant, window, why });
    },
  };
}

async function writeConversation(
  parts: ConversationRouteParts,
  response: ServerResponse,
  session: Session,
  { reference, grant, window, why }: Wanted,
): Promise<void> {
  const { isMasked } = toReader(parts, session, reference, grant);
  const view = await parts.readConversation(reference, window, isMasked);
  if (view === undefined) {
    refuseUnknown(response);
    return;
  }
  if (isLook(view)) await noteLook(parts, session, { reference, why, isMasked });
  writeJson(response, 200, view);
}

/** How many lines there are tells of nobody. */
function isLook(view: ConversationView): boolean {
  return view.kind === 'kept' && view.lines.length > 0;
}
