import type { Identity } from './message.ts';

/** Why an identity is not believed: what is wrong with it, never what was written there. */
export type IdentityFault =
  | 'not-accepted'
  | 'malformed'
  | 'issuer'
  | 'key'
  | 'algorithm'
  | 'signature'
  | 'audience'
  | 'claims'
  | 'expired'
  | 'too-old'
  | 'not-yet'
  | 'lives-too-long'
  | 'email'
  | 'origin'
  | 'used';

export type IdentityCheck =
  | { readonly kind: 'accepted'; readonly identity: Identity }
  | { readonly kind: 'refused'; readonly fault: IdentityFault };

/**
 * Checks what an embedding page signed of its visitor, and uses it up: the same again is refused.
 * `pageOrigin` is the origin of that page where the browser itself named it; behind our own frame
 * nobody names it, and only the signature vouches for it.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE` when nobody can say whether it was used before.
 */
export type CheckIdentity = (
  signed: string,
  pageOrigin: string | undefined,
) => Promise<IdentityCheck>;
