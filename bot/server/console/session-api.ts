import { errorBody, writeJson } from '../write-json.ts';
import type { Cookies } from './cookies.ts';
import type { Leave } from './create-leave.ts';
import type { OpenAnswers } from './open-answers.ts';
import { readBody } from './read-body.ts';
import type { Route } from './route.ts';
import { toWho, type Sessions } from './sessions.ts';

export interface SessionApiParts {
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly answers: OpenAnswers;
  readonly leave: Leave;
  /** In which days and hours are told. */
  readonly timeZone: string;
}

/** Who am I, and let me out. */
export function createSessionApi(parts: SessionApiParts): readonly Route[] {
  const { sessions, cookies, answers, leave, timeZone } = parts;
  return [
    {
      method: 'GET',
      path: /^\/console\/api\/me$/,
      role: 'support',
      isQuiet: true,
      handle: async (_, response, session) => {
        const { name, roles, csrf, language } = session;
        const who = toWho(session);
        writeJson(response, 200, { name, roles, csrf, language, timeZone, who });
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
        answers.cut(ended, response);
        const provider = await leave(session);
        cookies.clear(response, 'session');
        writeJson(response, 200, provider === undefined ? {} : { provider });
      },
    },
  ];
}
