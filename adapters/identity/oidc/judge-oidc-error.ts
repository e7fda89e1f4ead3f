import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { Failure } from '../../../bot/failure.ts';

interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

/** Nothing, or nothing of the protocol, came back. */
const SILENCES: ReadonlySet<string | undefined> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);

/**
 * What a failed sign-in was: somebody who was not proved, which is an answer.
 *
 * @throws `Failure` with `OIDC_UNAVAILABLE` or `OIDC_REFUSED` when it was the provider.
 */
export function judgeOidcError(error: unknown): Refused {
  if (error instanceof AuthorizationResponseError) return refused(error.error);
  if (error instanceof ResponseBodyError) return judgeAnswer(error);
  if (error instanceof WWWAuthenticateChallengeError) throw toRefused(error, 'unauthorized');
  if (error instanceof ClientError && !SILENCES.has(error.code)) {
    return refused(error.code ?? 'OAUTH_ERROR');
  }
  throw toUnavailable(error);
}

/** @throws `Failure` with `OIDC_UNAVAILABLE` or `OIDC_REFUSED`, always. */
export function failDiscovery(error: unknown): never {
  if (error instanceof ClientError && !SILENCES.has(error.code)) {
    throw new Failure(
      'OIDC_REFUSED',
      `what OIDC_ISSUER describes cannot be used (${error.code ?? 'no code'})`,
      { cause: error },
    );
  }
  throw toUnavailable(error);
}

function judgeAnswer(error: ResponseBodyError): Refused {
  if (error.error === 'invalid_grant') return refused(error.error);
  throw toRefused(error, error.error);
}

function toRefused(cause: unknown, code: string): Failure {
  const message = `the sign-in provider refuses this service (${printable(code)})`;
  return new Failure('OIDC_REFUSED', message, { cause });
}

/** fetch says by a TypeError that it cannot connect; anything else is a defect. */
function toUnavailable(cause: unknown): unknown {
  if (!(cause instanceof TypeError || cause instanceof ClientError)) return cause;
  return new Failure('OIDC_UNAVAILABLE', 'the sign-in provider does not answer', { cause });
}

function refused(reason: string): Refused {
  return { kind: 'refused', reason: printable(reason) };
}

/** It may come from an address that anybody wrote. */
function printable(code: string): string {
  return /^\w{1,60}$/.test(code) ? code : 'unknown';
}
