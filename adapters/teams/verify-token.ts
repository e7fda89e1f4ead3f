import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../bot/ports/clock.ts';
import { Refusal } from './refusal.ts';
import type { SigningKey, SigningKeys } from './signing-keys.ts';

const Header = z.object({ alg: z.literal('RS256'), kid: z.string().min(1).max(200) });

const Claims = z.object({
  iss: z.string(),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().min(1),
});

type Claims = z.infer<typeof Claims>;

const CHANNEL = 'msteams';
const TOLERANCE_SECONDS = 300;

export interface Expected {
  readonly appId: string;
  readonly issuer: string;
  readonly keys: SigningKeys;
  readonly clock: Clock;
}

/**
 * Checks what Teams signed. botbuilder checks it once more, but takes a key that is endorsed for
 * nothing, a token that never expires, and asks a third party about tokens of other issuers.
 *
 * @throws `Refusal` 401, and `Failure` with `TEAMS_UNAVAILABLE` when there is no key to check with.
 */
export async function verifyToken(
  token: string,
  serviceUrl: string,
  { appId, issuer, keys, clock }: Expected,
): Promise<void> {
  const [head = '', body = '', signature = ''] = token.split('.');
  const { kid } = readPart(Header, head);
  const claims = readPart(Claims, body);
  refuseUnless(claims.iss === issuer && claims.aud === appId, 'not meant for us');
  refuseUnless(claims.serviceurl === serviceUrl, 'another service URL');
  refuseUnless(isInTime(claims, clock.now()), 'not in time');
  const key = await keys.find(kid);
  if (key === undefined) throw new Refusal(401, 'an unknown key');
  refuseUnless(key.endorsements.includes(CHANNEL), 'a key that is not endorsed');
  refuseUnless(isSignedBy(key, `${head}.${body}`, signature), 'a wrong signature');
}

function refuseUnless(isRight: boolean, reason: string): void {
  if (!isRight) throw new Refusal(401, reason);
}

function isInTime({ exp, nbf = 0 }: Claims, now: Date): boolean {
  const seconds = now.getTime() / 1000;
  return exp > seconds - TOLERANCE_SECONDS && nbf <= seconds + TOLERANCE_SECONDS;
}

function isSignedBy({ kty, n, e }: SigningKey, signed: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    return verify('RSA-SHA256', Buffer.from(signed), key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

function readPart<T extends z.ZodType>(shape: T, part: string): z.output<T> {
  try {
    return shape.parse(JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));
  } catch {
    throw new Refusal(401, 'no token of Teams');
  }
}
