import { z } from 'zod';

/** What a token opens: one conversation, as one user. */
export interface Session {
  readonly conversationId: string;
  readonly userId: string;
  /** Where it may be used from, when whoever asked for it said so. */
  readonly trustedOrigins?: readonly string[];
}

type Read<Opened> =
  | { readonly kind: 'valid'; readonly opens: Opened }
  | { readonly kind: 'expired' }
  | { readonly kind: 'invalid' };

export interface Tokens {
  issue(session: Session): Promise<string>;
  read(token: string): Promise<Read<Session>>;
  /** A token that opens the stream of one conversation, shortly, and nothing else. */
  issueForStream(conversationId: string): Promise<string>;
  /** Answers the id of the conversation. */
  readForStream(token: string): Promise<Read<string>>;
}

type Use = 'conversation' | 'stream';

const Claims = z
  .object({
    conv: z.string(),
    user: z.string(),
    origins: z.array(z.string()).optional(),
  })
  .transform(({ conv, user, origins }): Session => ({
    conversationId: conv,
    userId: user,
    ...(origins !== undefined && { trustedOrigins: origins }),
  }));

const StreamClaims = z.object({ conv: z.string() }).transform(({ conv }) => conv);

/**
 * Signs tokens with a key of at least 32 bytes. They hold all that they open: a restart keeps them.
 * Microsoft's client reads the claim `user`.
 */
export function createTokens(
  key: Uint8Array,
  settings: {
    readonly now: () => Date;
    readonly tokenSeconds: number;
    readonly streamTokenSeconds: number;
  },
): Tokens {
  const sign = async (
    claims: Record<string, unknown>,
    use: Use,
    seconds: number,
  ): Promise<string> => {
    // With the first client: a start does not wait for it.
    const { SignJWT } = await import('jose');
    const issuedAt = Math.floor(settings.now().getTime() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setAudience(use)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + seconds)
      .sign(key);
  };
  const read = async <T>(token: string, use: Use, claims: z.ZodType<T>): Promise<Read<T>> => {
    const { errors, jwtVerify } = await import('jose');
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        audience: use,
        requiredClaims: ['exp'],
        currentDate: settings.now(),
      });
      const opens = claims.safeParse(payload);
      return opens.success ? { kind: 'valid', opens: opens.data } : { kind: 'invalid' };
    } catch (error) {
      if (error instanceof errors.JWTExpired) return { kind: 'expired' };
      if (error instanceof errors.JOSEError) return { kind: 'invalid' };
      throw error;
    }
  };

  return {
    issue: ({ conversationId, userId, trustedOrigins }) =>
      sign(
        { conv: conversationId, user: userId, origins: trustedOrigins },
        'conversation',
        settings.tokenSeconds,
      ),

    read: (token) => read(token, 'conversation', Claims),

    issueForStream: (conversationId) =>
      sign({ conv: conversationId }, 'stream', settings.streamTokenSeconds),

    readForStream: (token) => read(token, 'stream', StreamClaims),
  };
}
