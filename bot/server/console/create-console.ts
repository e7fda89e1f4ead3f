import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../ports/clock.ts';
import type { AuditStore } from '../../ports/audit.ts';
import type { ConsoleSessionStore } from '../../ports/console-session.ts';
import type { CodeStore } from '../../ports/codes.ts';
import { allow } from '../allow.ts';
import { pathOf, type HttpHandler } from '../http-handler.ts';
import { describeError, type Log } from '../log.ts';
import { createAttempts, type AttemptParts } from './attempts.ts';
import { createAuditApi } from './audit-api.ts';
import { createApi } from './create-api.ts';
import { createConsolePages, type PageTexts } from './console-pages.ts';
import { createCookies } from './cookies.ts';
import { createOpenAnswers } from './open-answers.ts';
import { createLeave } from './create-leave.ts';
import { createRecheck } from './create-recheck.ts';
import type { Route } from './route.ts';
import { placeOf } from './return-place.ts';
import { createSessionApi } from './session-api.ts';
import { createSessions } from './sessions.ts';
import { createSignInPages, FLOW_SECONDS, type WayIn } from './sign-in-pages.ts';

export interface ConsoleParts {
  readonly store: ConsoleSessionStore & Pick<AuditStore, 'listLookUps'> & Pick<CodeStore, 'count'>;
  readonly clock: Clock;
  readonly wayIn: WayIn;
  readonly publicUrl: () => string;
  /** In which days and hours are told. */
  readonly timeZone: string;
  readonly networkOf: AttemptParts['networkOf'];
  readonly pages: PageTexts;
  /** Besides those about the session itself. */
  readonly routes: readonly Route[];
  readonly log: Log;
}

export interface Console extends HttpHandler {
  /** Every address that needs a session, for whoever wants to try them all. */
  readonly routes: readonly Route[];
  /** Cuts the answers that go on. */
  close(): void;
}

/** The console: its pages, its data, and who may come in. */
export function createConsole(parts: ConsoleParts): Console {
  const { store, clock, wayIn, publicUrl, timeZone, log } = parts;
  const cookies = createCookies(publicUrl);
  const answers = createOpenAnswers(clock);
  const onFailure = (error: unknown): void =>
    log.warn(describeError(error), 'the rights of somebody in the console could not be checked');
  const provider = wayIn.kind === 'oidc' ? wayIn.provider : undefined;
  const recheck = createRecheck({ store, clock, provider, onFailure });
  const sessions = createSessions({ store, clock, recheck });
  const pages = createConsolePages(parts.pages, wayIn.kind);
  const leave = createLeave({ provider, publicUrl, log });
  const routes = [
    ...createSessionApi({ sessions, cookies, answers, leave, timeZone }),
    ...createAuditApi({ store, clock, timeZone }),
    ...parts.routes,
  ];
  const answerApi = createApi({ routes, sessions, cookies, answers, publicUrl });
  const attempts = createAttempts(parts);
  const open = createSignInPages({ ...parts, sessions, cookies, pages, attempts, leave });

  const answerPage = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!allow(request, response, ['GET', 'HEAD'])) return;
    const session = await sessions.find(cookies.read(request, 'session'), true);
    if (session !== undefined) {
      pages.sendApp(request, response);
      return;
    }
    const place = placeOf(request);
    // The link is opened from elsewhere, and knows nothing of this page.
    if (wayIn.kind === 'link' && place !== '') {
      cookies.write(response, 'sign-in', place, FLOW_SECONDS);
    }
    pages.sendSignIn(request, response, { status: 401, place });
  };

  return {
    routes,
    async handle(request, response) {
      const path = pathOf(request);
      if (path !== '/console' && !path.startsWith('/console/')) return false;
      const answerOpen = open.get(path);
      if (/^\/console\/api(?:\/|$)/.test(path)) await answerApi(request, response);
      else if (answerOpen === undefined) await answerPage(request, response);
      else if (allow(request, response, ['GET'])) await answerOpen(request, response);
      return true;
    },
    close: () => answers.close(),
  };
}
