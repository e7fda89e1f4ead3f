import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SignInNotice } from '../../../dialogs/wording/console-sign-in.ts';
import { Failure } from '../../failure.ts';
import type { Journey } from '../../ports/console-sign-in.ts';
import { describeError, type Log } from '../log.ts';
import type { ConsolePages } from './console-pages.ts';

/** Somebody who is on the way in, and what is said to them. */
export interface Visit extends Journey {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** The page to sign in, with what happened. */
export function tell(
  { request, response, language, place }: Visit,
  { pages }: { readonly pages: ConsolePages },
  told: { readonly status: number; readonly notice: SignInNotice; readonly leave?: string },
): void {
  pages.sendSignIn(request, response, { ...told, language, place });
}

/** Nobody can come in; the log says why. What is no failure of the provider is a defect. */
export function tellFailure(
  visit: Visit,
  error: unknown,
  parts: { readonly pages: ConsolePages; readonly log: Log },
): void {
  if (!(error instanceof Failure) || !error.code.startsWith('OIDC_')) throw error;
  parts.log.error(describeError(error), 'nobody can sign in to the console');
  tell(visit, parts, { status: 503, notice: 'unavailable' });
}

export function redirect(response: ServerResponse, location: string): void {
  response.statusCode = 303;
  response.setHeader('location', location);
  response.setHeader('cache-control', 'no-store');
  response.end();
}
