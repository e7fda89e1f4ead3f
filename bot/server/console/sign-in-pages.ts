import type { IncomingMessage, ServerResponse } from 'node:http';
import { Failure } from '../../failure.ts';
import type { ConsoleSessionStore } from '../../ports/console-session.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ProvedPerson, SignInProvider } from '../../ports/console-sign-in.ts';
import type { SignInNotice } from '../../../dialogs/wording/console-sign-in.ts';
import { LANGUAGES, type Language } from '../../ports/message.ts';
import { describeError, type Log } from '../log.ts';
import { isSamePlace } from './check-origin.ts';
import { languageOf, type ConsolePages } from './console-pages.ts';
import type { Cookies } from './cookies.ts';
import type { Link } from './create-link.ts';
import { toWho, type Sessions } from './sessions.ts';

/** How people prove who they are. */
export type WayIn =
  | { readonly kind: 'oidc'; readonly provider: SignInProvider }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'none' };

export interface SignInParts {
  readonly wayIn: WayIn;
  readonly publicUrl: () => string;
  readonly clock: Pick<Clock, 'now'>;
  readonly store: Pick<ConsoleSessionStore, 'recordConsoleEvent'>;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly pages: ConsolePages;
  readonly log: Log;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** As long as the provider's answer is taken. */
const FLOW_SECONDS = 600;

/** Whoever has the link started the program. */
const WITH_LINK: ProvedPerson = { subject: 'link', name: 'admin', roles: ['support', 'admin'] };

/** Somebody at one of these addresses, and what is said to them. */
interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly language: Language;
}

/** The addresses that answer whoever is not signed in. */
export function createSignInPages(parts: SignInParts): ReadonlyMap<string, Answer> {
  const at =
    (answer: (visit: Visit, parts: SignInParts) => Promise<void>): Answer =>
    async (request, response) =>
      answer({ request, response, language: languageOf(request) }, parts);
  return new Map([
    ['/console/sign-in', at(begin)],
    ['/console/callback', at(finish)],
    ['/console/link', at(takeLink)],
  ]);
}

async function begin(visit: Visit, parts: SignInParts): Promise<void> {
  const { request, response, language } = visit;
  const { wayIn, publicUrl, cookies, pages } = parts;
  if (wayIn.kind !== 'oidc') {
    pages.sendSignIn(request, response, { status: 200 });
    return;
  }
  // The provider sends the browser back to this address, and a cookie of the other name stays behind.
  if (isByOtherName(request, publicUrl())) {
    redirect(response, `${publicUrl()}/console/sign-in?lang=${language}`);
    return;
  }
  try {
    const redirectUri = `${publicUrl()}/console/callback`;
    const { address, sealed } = await wayIn.provider.begin(redirectUri, language);
    // Whoever comes back reads on in the language that was chosen here.
    cookies.write(response, 'sign-in', `${language}.${sealed}`, FLOW_SECONDS);
    redirect(response, address);
  } catch (error) {
    tellFailure(visit, error, parts);
  }
}

async function finish(visit: Visit, parts: SignInParts): Promise<void> {
  const { request, response } = visit;
  const { wayIn, cookies } = parts;
  const cookie = cookies.read(request, 'sign-in');
  if (cookie !== undefined) cookies.clear(response, 'sign-in');
  const { language = visit.language, sealed } = readCookie(cookie ?? '');
  const back: Visit = { request, response, language };
  if (wayIn.kind !== 'oidc' || sealed === undefined) {
    tell(back, parts, { status: 400, notice: 'refused' });
    return;
  }
  try {
    await prove(back, wayIn.provider, sealed, parts);
  } catch (error) {
    tellFailure(back, error, parts);
  }
}

async function prove(
  visit: Visit,
  provider: SignInProvider,
  sealed: string,
  parts: SignInParts,
): Promise<void> {
  const callback = new URL(`${parts.publicUrl()}/console/callback`);
  callback.search = visit.request.url?.split('?', 2)[1] ?? '';
  const outcome = await provider.finish(callback, sealed);
  if (outcome.kind === 'proved') {
    await letIn(visit, outcome.person, parts);
    return;
  }
  parts.log.warn({ reason: outcome.reason }, 'a sign-in to the console was refused');
  tell(visit, parts, { status: 400, notice: 'refused' });
}

async function letIn(visit: Visit, person: ProvedPerson, parts: SignInParts): Promise<void> {
  const { request, response, language } = visit;
  const { wayIn, clock, store, sessions, cookies } = parts;
  if (person.roles.length === 0) {
    const at = clock.now().toISOString();
    const who = toWho(person);
    await store.recordConsoleEvent({ at, who, what: 'sign-in-refused', why: 'in no group' });
    tell(visit, parts, { status: 403, notice: 'no-group' });
    return;
  }
  const token = await sessions.start({
    person,
    language,
    why: wayIn.kind,
    replaced: cookies.read(request, 'session'),
  });
  cookies.write(response, 'session', token);
  // Below a path or not, it is beside this address.
  redirect(response, '../console');
}

async function takeLink(visit: Visit, parts: SignInParts): Promise<void> {
  const { wayIn } = parts;
  const token = new URLSearchParams(visit.request.url?.split('?', 2)[1]).get('token') ?? '';
  if (wayIn.kind !== 'link') tell(visit, parts, { status: 400, notice: 'refused' });
  else if (wayIn.link.take(token)) await letIn(visit, WITH_LINK, parts);
  else tell(visit, parts, { status: 400, notice: 'link-refused' });
}

function tell(
  { request, response, language }: Visit,
  { pages }: Pick<SignInParts, 'pages'>,
  told: { readonly status: number; readonly notice: SignInNotice },
): void {
  pages.sendSignIn(request, response, { ...told, language });
}

/** Nobody can come in; the log says why. What is no failure of the provider is a defect. */
function tellFailure(visit: Visit, error: unknown, parts: SignInParts): void {
  if (!(error instanceof Failure) || !error.code.startsWith('OIDC_')) throw error;
  parts.log.error(describeError(error), 'nobody can sign in to the console');
  tell(visit, parts, { status: 503, notice: 'unavailable' });
}

function readCookie(cookie: string): { readonly language?: Language; readonly sealed?: string } {
  const language = LANGUAGES.find((known) => cookie.startsWith(`${known}.`));
  return language === undefined ? {} : { language, sealed: cookie.slice(language.length + 1) };
}

function redirect(response: ServerResponse, location: string): void {
  response.statusCode = 303;
  response.setHeader('location', location);
  response.setHeader('cache-control', 'no-store');
  response.end();
}

/** On this machine, `localhost` and `127.0.0.1` are one place, but not to cookies. */
function isByOtherName({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { protocol, host } = new URL(publicUrl);
  const asked = headers.host ?? host;
  return asked !== host && isSamePlace(`${protocol}//${asked}`, publicUrl);
}
