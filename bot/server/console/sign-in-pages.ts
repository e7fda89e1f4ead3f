import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ConsoleSessionStore } from '../../ports/console-session.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ProvedPerson, SignInProvider } from '../../ports/console-sign-in.ts';
import { LANGUAGES, type Language } from '../../ports/message.ts';
import { isSamePlace } from '../check-origin.ts';
import { languageOf } from '../language-of.ts';
import type { Log } from '../log.ts';
import type { Attempts } from './attempts.ts';
import type { ConsolePages } from './console-pages.ts';
import type { Cookies } from './cookies.ts';
import type { Leave } from './create-leave.ts';
import type { Link } from './create-link.ts';
import { KEEP_PLACE, sendKeepPlace } from './keep-place.ts';
import { readPlace, toConsoleAddress } from './return-place.ts';
import { toWho, type Sessions } from './sessions.ts';
import { redirect, tell, tellFailure, type Visit } from './sign-in-answers.ts';

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
  readonly attempts: Attempts;
  readonly leave: Leave;
  readonly log: Log;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** As long as the provider's answer is taken. */
export const FLOW_SECONDS = 600;

/** Whoever has the link started the program. */
const WITH_LINK: ProvedPerson = { subject: 'link', name: 'admin', roles: ['support', 'admin'] };

/** The addresses that answer whoever is not signed in. */
export function createSignInPages(parts: SignInParts): ReadonlyMap<string, Answer> {
  const toVisit = (request: IncomingMessage, response: ServerResponse): Visit => {
    const place = readPlace(queryOf(request).get('to') ?? '');
    return { request, response, language: languageOf(request), place };
  };
  const signIn =
    (answer: (visit: Visit, parts: SignInParts) => Promise<void>): Answer =>
    async (request, response) => {
      const visit = toVisit(request, response);
      if (!(await isTooOften(visit, 'sign-in', parts))) await answer(visit, parts);
    };
  return new Map<string, Answer>([
    ['/console/sign-in', signIn(begin)],
    ['/console/callback', signIn(finish)],
    [KEEP_PLACE, sendKeepPlace],
    ['/console/link', async (...sent) => takeLink(toVisit(...sent), parts)],
  ]);
}

/** Counts a try, and tells whoever may not try any more. */
async function isTooOften(
  visit: Visit,
  what: Parameters<Attempts>[1],
  parts: SignInParts,
): Promise<boolean> {
  const waitSeconds = await parts.attempts(visit.request, what);
  if (waitSeconds === undefined) return false;
  parts.log.warn({ what }, 'one network tries too often to sign in to the console');
  visit.response.setHeader('retry-after', String(waitSeconds));
  tell(visit, parts, { status: 429, notice: 'too-often' });
  return true;
}

async function begin(visit: Visit, parts: SignInParts): Promise<void> {
  const { request, response, language, place } = visit;
  const { wayIn, publicUrl, cookies, pages } = parts;
  if (wayIn.kind !== 'oidc') {
    pages.sendSignIn(request, response, { status: 200, place });
    return;
  }
  // The provider sends the browser back to this address, and a cookie of the other name stays behind.
  if (isByOtherName(request, publicUrl())) {
    const query = new URLSearchParams({ lang: language, ...(place !== '' && { to: place }) });
    redirect(response, `${publicUrl()}/console/sign-in?${query.toString()}`);
    return;
  }
  try {
    const redirectUri = `${publicUrl()}/console/callback`;
    const { address, sealed } = await wayIn.provider.begin(redirectUri, { language, place });
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
  const back: Visit = { request, response, language, place: '' };
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
  callback.search = queryOf(visit.request).toString();
  const outcome = await provider.finish(callback, sealed);
  const back: Visit = { ...visit, place: readPlace(outcome.place) };
  if (outcome.kind === 'proved') {
    await letIn(back, outcome.person, parts);
    return;
  }
  parts.log.warn({ reason: outcome.reason }, 'a sign-in to the console was refused');
  tell(back, parts, { status: 400, notice: 'refused' });
}

async function letIn(visit: Visit, person: ProvedPerson, parts: SignInParts): Promise<void> {
  const { request, response, language, place } = visit;
  const { wayIn, clock, store, sessions, cookies } = parts;
  if (person.roles.length === 0) {
    const at = clock.now().toISOString();
    const who = toWho(person);
    await store.recordConsoleEvent({ at, who, what: 'sign-in-refused', why: 'in no group' });
    const leave = await parts.leave(person);
    tell(visit, parts, { status: 403, notice: 'no-group', ...(leave !== undefined && { leave }) });
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
  redirect(response, `../${toConsoleAddress(place)}`);
}

/** Only wrong links are counted: a page elsewhere that tries some must not keep out whoever has the right one. */
async function takeLink(visit: Visit, parts: SignInParts): Promise<void> {
  const { request, response } = visit;
  const { wayIn, cookies } = parts;
  const token = queryOf(request).get('token') ?? '';
  if (wayIn.kind === 'link' && wayIn.link.take(token)) {
    const place = cookies.read(request, 'sign-in');
    if (place !== undefined) cookies.clear(response, 'sign-in');
    await letIn({ ...visit, place: readPlace(place) }, WITH_LINK, parts);
    return;
  }
  if (await isTooOften(visit, 'link', parts)) return;
  tell(visit, parts, { status: 400, notice: wayIn.kind === 'link' ? 'link-refused' : 'refused' });
}

function queryOf({ url }: IncomingMessage): URLSearchParams {
  return new URLSearchParams(url?.split('?').slice(1).join('?'));
}

function readCookie(cookie: string): { readonly language?: Language; readonly sealed?: string } {
  const language = LANGUAGES.find((known) => cookie.startsWith(`${known}.`));
  return language === undefined ? {} : { language, sealed: cookie.slice(language.length + 1) };
}

/** On this machine, `localhost` and `127.0.0.1` are one place, but not to cookies. */
function isByOtherName({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { protocol, host } = new URL(publicUrl);
  const asked = headers.host ?? host;
  return asked !== host && isSamePlace(`${protocol}//${asked}`, publicUrl);
}
