import type { ConsoleSessionStore } from '../../ports/console-session.ts';
import { errorBody, writeJson } from '../write-json.ts';
import type { Cookies } from './cookies.ts';
import type { OpenAnswers } from './open-answers.ts';
import { readBody } from './read-body.ts';
import type { Route } from './route.ts';
import type { Sessions } from './sessions.ts';

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
        const { everywhere } = body;
        const ended = await sessions.end(session, everywhere === true);
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
