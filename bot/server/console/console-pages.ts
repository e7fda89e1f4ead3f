import type { IncomingMessage, ServerResponse } from 'node:http';
import { CONSOLE_SIGN_IN, type SignInNotice } from '../../../dialogs/wording/console-sign-in.ts';
import type { Journey } from '../../ports/console-sign-in.ts';
import { LANGUAGES, type Language } from '../../ports/message.ts';
import { pathOf } from '../http-handler.ts';
import { escapeHtml } from '../escape-html.ts';
import { languageOf } from '../language-of.ts';
import { KEEP_PLACE } from './keep-place.ts';
import { toConsoleAddress } from './return-place.ts';

/** How people come in: by a provider, by the link printed at start, or not yet. */
export type SignInWay = 'oidc' | 'link' | 'none';

interface Told {
  readonly status: number;
  readonly notice?: SignInNotice;
  /** Where it is known better than from the request. */
  readonly language?: Language | undefined;
  /** Where it goes on afterwards: see `readPlace`. */
  readonly place?: string;
  /** Signs out at the provider, which would otherwise let the same account in again. */
  readonly leave?: string;
}

export interface ConsolePages {
  /** The application. */
  sendApp(request: IncomingMessage, response: ServerResponse): void;
  /** What everybody sees who is not signed in. */
  sendSignIn(request: IncomingMessage, response: ServerResponse, told: Told): void;
}

export interface PageTexts {
  /** Built page of the application. */
  readonly app: string;
  /** The page that texts are shown in. */
  readonly shell: string;
}

/** The pages of the console. Nobody keeps a copy: after signing out there is none to come back to. */
export function createConsolePages({ app, shell }: PageTexts, way: SignInWay): ConsolePages {
  return {
    sendApp: (request, response) => send(request, response, 200, app),
    sendSignIn: (request, response, told) => {
      const { status, notice, leave, language = languageOf(request), place = '' } = told;
      send(
        request,
        response,
        status,
        writeSignIn(shell, { language, place }, way, { notice, leave }),
      );
    },
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  html: string,
): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  const page = html.replaceAll(/ (src|href)="\.\//gu, ` $1="./${upFrom(pathOf(request))}`);
  response.end(request.method === 'HEAD' ? undefined : page);
}

/** From an address of the console back to where the service begins, which may be below a path. */
function upFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 2);
}

interface Besides {
  readonly notice: SignInNotice | undefined;
  readonly leave: string | undefined;
}

function writeSignIn(
  shell: string,
  journey: Journey,
  way: SignInWay,
  { notice, leave }: Besides,
): string {
  const { language } = journey;
  const words = CONSOLE_SIGN_IN[language];
  const parts: Readonly<Record<string, string>> = {
    language,
    title: words.title,
    skip: words.title,
    header: writeLanguages(journey),
    content: [
      `<h1>${words.title}</h1>`,
      notice === undefined ? '' : `<p role="alert">${words.notices[notice]}</p>`,
      `<p>${words.intro}</p>`,
      writeWay(journey, way),
      leave === undefined ? '' : `<p><a href="${escapeHtml(leave)}">${words.otherAccount}</a></p>`,
      `<script src=".${KEEP_PLACE}"></script>`,
    ].join('\n'),
    footer: '',
  };
  return shell.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => parts[name] ?? '');
}

function writeLanguages({ language: current, place }: Journey): string {
  const others = LANGUAGES.filter((language) => language !== current);
  return others
    .map((language) => {
      const [page = '', search] = toConsoleAddress(place).split('?');
      const query = new URLSearchParams(search);
      query.set('lang', language);
      const words = CONSOLE_SIGN_IN[language].inThisLanguage;
      return `<a href="./${page}?${toAttribute(query)}" lang="${language}" hreflang="${language}">${words}</a>`;
    })
    .join('\n');
}

/** A place has only signs that need no more. */
function toAttribute(query: URLSearchParams): string {
  return query.toString().replaceAll('&', '&amp;');
}

function writeWay({ language, place }: Journey, way: SignInWay): string {
  const { signIn, byLink, notConfigured } = CONSOLE_SIGN_IN[language];
  const query = new URLSearchParams({ lang: language, ...(place !== '' && { to: place }) });
  switch (way) {
    case 'oidc':
      return `<p><a href="./console/sign-in?${toAttribute(query)}">${signIn}</a></p>`;
    case 'link':
      return `<p>${byLink}</p>`;
    case 'none':
      return `<p>${notConfigured}</p>`;
  }
}
