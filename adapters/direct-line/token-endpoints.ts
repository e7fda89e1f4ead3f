import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { authorise, readCaller, unauthorized } from './authorise.ts';
import { readJson } from './body.ts';
import type { Answer, Call, Parts } from './call.ts';
import { clientKey, limit } from './limits.ts';
import { readShape } from './read-shape.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './tokens.ts';

const Wanted = z.object({
  user: z.object({ id: z.string().max(200).optional() }).nullish(),
  trustedOrigins: z.array(z.string().max(300)).max(20).nullish(),
  // Ignored, it would leave a visitor anonymous without a word.
  identity: z
    .undefined('an identity goes with POST /conversations, when the conversation begins')
    .optional(),
});

/**
 * A token for a new conversation. A server proves itself with the secret; a page of ours has only
 * its origin, because a secret in a page is none.
 */
export async function generateToken(call: Call, parts: Parts): Promise<Answer> {
  limit(parts, 'starts-per-network', clientKey(call, parts));
  const caller = await readCaller(call, parts);
  if (caller.kind === 'nobody' && call.origin === undefined) throw unauthorized();
  if (caller.kind === 'client') {
    throw new Refusal(403, 'TokenInvalid', 'a token cannot make tokens: refresh it instead');
  }
  const wanted = readShape(Wanted, withSmallInitials((await readJson(call.request)) ?? {}));
  const session = caller.kind === 'server' ? toTrustedSession(wanted) : newSession();
  return { status: 200, body: await tokenBody(session, parts) };
}

/** A fresh token for the same conversation. An expired one cannot be refreshed. */
export async function refreshToken(call: Call, parts: Parts): Promise<Answer> {
  const session = await authorise(call, parts);
  if (session === undefined) {
    throw new Refusal(403, 'TokenInvalid', 'the secret never expires: only tokens are refreshed');
  }
  return { status: 200, body: await tokenBody(session, parts) };
}

/** What every answer with a token says of it. */
export async function tokenBody(session: Session, { tokens, settings }: Parts) {
  return {
    conversationId: session.conversationId,
    token: await tokens.issue(session),
    expires_in: settings.tokenSeconds,
  };
}

/** A conversation that nobody can guess, and a user of our own making. */
export function newSession(): Session {
  return {
    conversationId: randomBytes(16).toString('base64url'),
    userId: `dl_${randomUUID()}`,
  };
}

function toTrustedSession({ user, trustedOrigins }: z.infer<typeof Wanted>): Session {
  const id = user?.id;
  if (id?.startsWith('dl_') === false) {
    throw new Refusal(400, 'BadArgument', 'user.id must start with "dl_"');
  }
  return {
    ...newSession(),
    ...(id !== undefined && { userId: id }),
    ...(trustedOrigins && { trustedOrigins }),
  };
}

/** Microsoft's own samples write `User` and `Id`. */
function withSmallInitials(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key.charAt(0).toLowerCase() + key.slice(1),
      withSmallInitials(value),
    ]),
  );
}
