import type { IncomingMessage } from 'node:http';
import type { ConsoleSessionStore } from '../../ports/console-session.ts';
import { errorBody, writeJson } from '../write-json.ts';
import type { Cookies } from './cookies.ts';
import type { OpenAnswers } from './open-answers.ts';
import type { Route } from './route.ts';
import type { Sessions } from './sessions.ts';

/** The one thing that is sent here is smaller. */
const LONGEST_BODY = 1024;

const PAGE = 100;

export interface SessionApiParts {
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly answers: OpenAnswers;
  readonly store: Pick<ConsoleSessionStore, 'listConsoleEvents'>;
}

/** Who am I, let me out, and who came and went. */
export function createSessionApi(parts: SessionApiParts): readonly Route[] {
  const { sessions, cookies, answers, store } = parts;
  return [
    {
      method: 'GET',
      path: /^\/console\/api\/me$/,
      role: 'support',
      isQuiet: true,
      handle: async (_, response, { name, roles, csrf, language }) => {
        writeJson(response, 200, { name, roles, csrf, language });
        return Promise.resolve();
      },
    },
    {
      method: 'POST',
      path: /^\/console\/api\/sign-out$/,
      role: 'support',
      handle: async (request, response, session) => {
        const body = await readBody(request);
        if (body === undefined) {
          writeJson(response, 400, errorBody('BodyInvalid', 'a small JSON object is expected'));
          return;
        }
        const ended = await sessions.end(session, body.everywhere === true);
        cookies.clear(response, 'session');
        response.statusCode = 204;
        response.setHeader('cache-control', 'no-store');
        response.end();
        answers.cut(ended);
      },
    },
    {
      method: 'GET',
      path: /^\/console\/api\/audit$/,
      role: 'admin',
      handle: async (request, response) => {
        const cursor = new URLSearchParams(request.url?.split('?', 2)[1]).get('cursor');
        const page = { limit: PAGE, ...(cursor !== null && { cursor }) };
        writeJson(response, 200, await store.listConsoleEvents(page));
      },
    },
  ];
}

/** Nothing at all counts as an empty object. */
async function readBody(
  request: IncomingMessage,
): Promise<{ readonly everywhere?: unknown } | undefined> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > LONGEST_BODY) return undefined;
  }
  try {
    const body: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : undefined;
  } catch {
    return undefined;
  }
}
