import type { JWTPayload } from 'jose';
import type { IdentityFault } from '../../bot/ports/host-identity.ts';
import type { HostKey } from './host-key.ts';

/** The longest that a token may live: it is made for one opening of the chat. */
export const LONGEST_LIFE_SECONDS = 120;

/** How far the clocks of two servers may be apart. */
const CLOCK_TOLERANCE_SECONDS = 5;

const REQUIRED = ['iss', 'aud', 'sub', 'email', 'iat', 'exp', 'jti', 'origin'];

export interface Verified {
  readonly key: HostKey;
  readonly payload: JWTPayload;
}

/** Checks signature, audience and times, or says what is wrong with them. */
export async function verifySignature(
  signed: string,
  keys: readonly HostKey[],
  expected: { readonly audience: string; readonly now: Date },
): Promise<Verified | IdentityFault> {
  // With the first identity: a start does not wait for it.
  const { jwtVerify, errors } = await import('jose');
  const key = await chooseKey(signed, keys);
  if (typeof key === 'string') return key;
  try {
    const { payload } = await jwtVerify(signed, key.key, {
      algorithms: [key.alg],
      issuer: key.iss,
      audience: expected.audience,
      requiredClaims: REQUIRED,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: LONGEST_LIFE_SECONDS,
      currentDate: expected.now,
    });
    return { key, payload };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return error.claim === 'iat' ? 'too-old' : 'expired';
    if (error instanceof errors.JWTClaimValidationFailed) return toFault(error);
    if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
    if (error instanceof errors.JOSEError) return 'malformed';
    throw error;
  }
}

/** The key says which algorithm is right, never the token: otherwise a public key could serve as a shared secret. */
async function chooseKey(
  signed: string,
  keys: readonly HostKey[],
): Promise<HostKey | IdentityFault> {
  const read = await readUnverified(signed);
  if (read === undefined) return 'malformed';
  const ofSite = keys.filter(({ iss }) => iss === read.iss);
  if (ofSite.length === 0) return 'issuer';
  const key = ofSite.find(({ kid }) => kid === read.kid);
  if (key === undefined) return 'key';
  return key.alg === read.alg ? key : 'algorithm';
}

/** Whose token it claims to be, before anything is proved. */
async function readUnverified(signed: string) {
  const { decodeJwt, decodeProtectedHeader } = await import('jose');
  try {
    const { kid, alg } = decodeProtectedHeader(signed);
    return { iss: decodeJwt(signed).iss, kid, alg };
  } catch {
    // Whatever is wrong with it: it is no token.
    return undefined;
  }
}

function toFault({ claim, reason }: { readonly claim: string; readonly reason: string }) {
  if (reason !== 'check_failed') return 'claims';
  return claim === 'aud' ? 'audience' : 'not-yet';
}
