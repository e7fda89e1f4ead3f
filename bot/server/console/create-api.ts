import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { allow } from '../allow.ts';
import { isFromOurPage } from '../check-origin.ts';
import { pathOf } from '../http-handler.ts';
import { errorBody, writeJson } from '../write-json.ts';
import type { Cookies } from './cookies.ts';
import type { OpenAnswers } from './open-answers.ts';
import type { Route, Session } from './route.ts';
import type { Sessions } from './sessions.ts';

export interface ApiParts {
  readonly routes: readonly Route[];
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly answers: OpenAnswers;
  readonly publicUrl: () => string;
}

/** The data of the console: nothing, not even what there is, without a session. */
export function createApi(parts: ApiParts) {
  const { routes, sessions, cookies, answers, publicUrl } = parts;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const here = routes.flatMap((route) => {
      const match = route.path.exec(pathOf(request));
      return match === null ? [] : [{ route, match }];
    });
    const found = here.find(({ route }) => route.method === request.method);
    const isOurs = isFromOurPage(request, publicUrl());
    const token = cookies.read(request, 'session');
    const session = await sessions.find(token, isOurs && found?.route.isQuiet !== true);
    if (session === undefined) {
      refuse(response, 401, 'NotSignedIn', 'sign in first');
      return;
    }
    if (!isOurs) {
      refuse(response, 403, 'OriginRefused', 'only pages of this service may ask');
      return;
    }
    if (found === undefined) {
      refuseAddress(
        request,
        response,
        here.map(({ route }) => route),
      );
      return;
    }
    const { route, match } = found;
    if (!mayAsk(request, response, session, route)) return;
    answers.watch(session.id, response, async () => {
      const now = await sessions.find(token, false);
      return now?.roles.includes(route.role) === true;
    });
    await route.handle(request, response, session, match);
  };
}

function mayAsk(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  { method, role }: Route,
): boolean {
  if (!session.roles.includes(role)) {
    refuse(response, 403, 'RoleMissing', `only for ${role}`);
    return false;
  }
  if (method === 'GET') return true;
  if (!isSame(request.headers['x-console-csrf'], session.csrf)) {
    refuse(response, 403, 'CsrfMissing', 'X-Console-Csrf has to be what /console/api/me gave');
    return false;
  }
  // No form of another page can send this type.
  if (request.headers['content-type']?.split(';')[0]?.trim() === 'application/json') return true;
  refuse(response, 415, 'TypeRefused', 'only application/json');
  return false;
}

function refuseAddress(
  request: IncomingMessage,
  response: ServerResponse,
  here: readonly Route[],
): void {
  if (here.length === 0) refuse(response, 404, 'NotFound', 'there is no such address');
  else
    allow(
      request,
      response,
      here.map(({ method }) => method),
    );
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  writeJson(response, status, errorBody(code, message));
}

function isSame(given: string | readonly string[] | undefined, wanted: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
