import type { ServerResponse } from 'node:http';
import { judgeText, tidyText, type TextFault } from '../../../dialogs/wording/texts/judge-text.ts';
import { listTexts, type ConfiguredContacts } from '../../../dialogs/wording/texts/list-texts.ts';
import { shippedText } from '../../../dialogs/wording/texts/shipped-texts.ts';
import { ruleOf } from '../../../dialogs/wording/texts/text-rule.ts';
import { LANGUAGES } from '../../ports/message.ts';
import type { TextKey, TextStore } from '../../ports/texts.ts';
import { errorBody, writeJson } from '../write-json.ts';
import { noteEvent, type NoteParts } from './note-event.ts';
import { readBody } from './read-body.ts';
import { like, oneOf, readQuery, wholeNumber } from './read-query.ts';
import type { Route, Session } from './route.ts';
import { toWho } from './sessions.ts';

export interface TextsParts extends NoteParts {
  readonly store: TextStore & NoteParts['store'];
  readonly contacts: ConfiguredContacts;
}

const USUAL_ROWS = 50;

const HISTORY = {
  id: like(/^[\w.-]{1,100}$/, 'the id of a text, like talk.greeting'),
  language: oneOf(LANGUAGES),
  cursor: wholeNumber(1, 999_999_999),
  limit: wholeNumber(1, 200),
} as const;

/** What the assistant says, for administrators: as it stands, as it was, and written anew. */
export function createTextsApi(parts: TextsParts): readonly Route[] {
  const { store, contacts } = parts;
  return [
    {
      method: 'GET',
      path: /^\/console\/api\/texts$/,
      role: 'admin',
      async handle(_request, response) {
        writeJson(response, 200, listTexts(await store.listLastTextChanges(), contacts));
      },
    },
    {
      method: 'GET',
      path: /^\/console\/api\/texts\/history$/,
      role: 'admin',
      async handle(request, response) {
        const query = readQuery(request.url, HISTORY);
        if (query.kind === 'wrong') {
          writeJson(response, 400, errorBody('QueryInvalid', query.fault));
          return;
        }
        const { id, language, cursor: before, limit = USUAL_ROWS } = query.values;
        const found = await store.listTextChanges({
          limit: limit + 1,
          ...(before !== undefined && { before }),
          ...(id !== undefined && { of: { id, ...(language !== undefined && { language }) } }),
        });
        const changes = found.slice(0, limit);
        const last = changes.at(-1);
        const next = found.length > limit && last ? { next: String(last.number) } : {};
        writeJson(response, 200, { changes, ...next });
      },
    },
    {
      method: 'POST',
      path: /^\/console\/api\/texts\/change$/,
      role: 'admin',
      async handle(request, response, session) {
        const wish = readWish(await readBody(request));
        if (wish === undefined) refuse(response, 400, 'BodyInvalid', EXPECTED);
        else await change(parts, response, session, wish);
      },
    },
  ];
}

interface Wish extends TextKey {
  /** Absent: the shipped words again. */
  readonly text?: string;
  readonly basedOn: number;
}

const EXPECTED =
  'expected: id, language (fr or en), text (or null for the shipped words) and basedOn, the number of the last change of this text that was seen, or 0';

function readWish(body: Readonly<Record<string, unknown>> | undefined): Wish | undefined {
  const { id, text, basedOn } = body ?? {};
  const language = LANGUAGES.find((one) => one === body?.['language']);
  if (typeof id !== 'string' || language === undefined) return undefined;
  if (typeof basedOn !== 'number' || !Number.isSafeInteger(basedOn)) return undefined;
  if (text === null) return { id, language, basedOn };
  return typeof text === 'string' ? { id, language, basedOn, text: tidyText(text) } : undefined;
}

async function change(
  parts: TextsParts,
  response: ServerResponse,
  session: Session,
  { text, ...wish }: Wish,
): Promise<void> {
  const shipped = shippedText(wish);
  if (text !== undefined && !isTaken(response, wish.id, shipped, text)) return;
  const changed = await parts.store.changeText({
    ...wish,
    ...(text !== undefined && text !== shipped && { after: text }),
    at: parts.clock.now().toISOString(),
    who: toWho(session),
  });
  if (changed === undefined) {
    refuse(response, 409, 'Conflict', 'somebody changed this text meanwhile');
    return;
  }
  const subject = `${wish.id} ${wish.language}`;
  await noteEvent(parts, session, 'texts-changed', { subject });
  writeJson(response, 200, changed);
}

/** Whether this may stand there; else it is told why not. */
function isTaken(
  response: ServerResponse,
  id: string,
  shipped: string | undefined,
  text: string,
): boolean {
  if (shipped === undefined) {
    refuse(response, 404, 'NotFound', 'there is no such text (any more)');
    return false;
  }
  const faults = judgeText(ruleOf(id, shipped), text);
  if (faults.length === 0) return true;
  refuse(response, 400, 'TextInvalid', faults.map(describe).join('; '));
  return false;
}

function describe(fault: TextFault): string {
  const { kind, ...details } = fault;
  return [kind, ...Object.values(details).map(String)].join(' ');
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  writeJson(response, status, errorBody(code, message));
}
