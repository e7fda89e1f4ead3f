import { z } from 'zod';
import type { IdentityFault } from '../../bot/ports/host-identity.ts';
import type { Identity } from '../../bot/ports/message.ts';

/** What a site says of its visitor, read. */
export interface HostClaims {
  readonly identity: Identity;
  readonly origin: string;
  readonly jti: string;
  readonly lifeSeconds: number;
}

export type ReadAddress = (text: string) => string | undefined;

/** One line. */
const Name = z.string().regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{0,200}$/u);

const Claims = z.object({
  // A token for several services could be used here by another one of them.
  aud: z.string(),
  sub: z.string().min(1).max(255),
  email: z.string(),
  // Sites that pass on what their own sign-in told them may pass this on too.
  email_verified: z.literal([true, 'true']).optional(),
  name: Name.optional(),
  iat: z.number(),
  exp: z.number(),
  jti: z.string().min(1).max(255),
  origin: z.string(),
});

/** Reads the claims of a token whose signature holds, or says what is wrong with them. */
export function readClaims(payload: unknown, readAddress: ReadAddress): HostClaims | IdentityFault {
  const read = Claims.safeParse(payload);
  if (!read.success) {
    const isAboutMail = read.error.issues.every(({ path }) => String(path[0]).startsWith('email'));
    return isAboutMail ? 'email' : 'claims';
  }
  const { email, iat, exp, jti, origin } = read.data;
  const address = readAddress(email);
  if (address === undefined) return 'email';
  const name = read.data.name?.trim() ?? '';
  return {
    identity: { level: 'host', address, ...(name !== '' && { name }) },
    origin,
    jti,
    lifeSeconds: exp - iat,
  };
}
