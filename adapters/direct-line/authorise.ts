import { createHash, timingSafeEqual } from 'node:crypto';
import type { Call, Parts } from './call.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './tokens.ts';

/** Who asks: a server that knows the secret, a client with a token, or a page that has neither yet. */
export type Caller =
  | { readonly kind: 'server' }
  | { readonly kind: 'client'; readonly session: Session }
  | { readonly kind: 'nobody' };

type Asked = Pick<Call, 'request' | 'origin'>;

/**
 * Reads the `Authorization` header.
 *
 * @throws `Refusal` 401 when it is malformed, 403 when what it holds is expired or was never ours.
 */
export async function readCaller({ request, origin }: Asked, parts: Parts): Promise<Caller> {
  const { authorization } = request.headers;
  if (authorization === undefined) return { kind: 'nobody' };
  const credentials = /^Bearer +([\x21-\x7e]+)$/i.exec(authorization)?.[1];
  if (credentials === undefined) throw unauthorized();
  if (isSecret(credentials, parts.settings.secret)) return { kind: 'server' };
  const session = await readToken(credentials, parts);
  if (origin !== undefined && session.trustedOrigins?.includes(origin) === false) {
    throw new Refusal(403, 'OriginRefused', 'the token may not be used from this origin');
  }
  return { kind: 'client', session };
}

async function readToken(token: string, { tokens }: Parts): Promise<Session> {
  const read = await tokens.read(token);
  switch (read.kind) {
    case 'valid':
      return read.opens;
    case 'expired':
      throw new Refusal(403, 'TokenExpired', 'the token has expired');
    case 'invalid':
      throw new Refusal(403, 'TokenInvalid', 'the token is not valid');
  }
}

/**
 * The session of a client, `undefined` for a server, which may open any conversation.
 *
 * @throws `Refusal` as `readCaller`, 401 for nobody, 403 when the token belongs to another conversation.
 */
export async function authorise(call: Call, parts: Parts): Promise<Session | undefined> {
  const caller = await readCaller(call, parts);
  switch (caller.kind) {
    case 'nobody':
      throw unauthorized();
    case 'server':
      return undefined;
    case 'client':
      if (call.conversationId === '' || caller.session.conversationId === call.conversationId) {
        return caller.session;
      }
      throw new Refusal(403, 'TokenInvalid', 'the token belongs to another conversation');
  }
}

export function unauthorized(): Refusal {
  return new Refusal(401, 'Unauthorized', 'an "Authorization: Bearer" header is needed', {
    'www-authenticate': 'Bearer',
  });
}

/** Digests have one length, so that comparing them takes one time. */
function isSecret(given: string, secret: string | undefined): boolean {
  return secret !== undefined && timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
