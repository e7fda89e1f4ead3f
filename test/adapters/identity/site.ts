import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
  type KeyObject,
} from 'node:crypto';
import { SignJWT } from 'jose';
import type { HostKey } from '../../../adapters/identity/host-key.ts';

export const SITE = 'https://intranet.univ.example';
export const ASSISTANT = 'https://assistant.univ.example';
export const AT = new Date('2026-11-22T09:00:00.000Z');

/** A key of a site: what the service knows of it, and what the site signs with. */
export interface SigningKey {
  readonly known: HostKey;
  readonly signing: KeyObject;
}

export function secretKey(kid: string, iss = SITE): SigningKey {
  const key = createSecretKey(randomBytes(32));
  return { known: { kid, alg: 'HS256', iss, origins: [iss], key }, signing: key };
}

export function pairKey(kid: string, iss = SITE): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signing = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const key = createPublicKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return { known: { kid, alg: 'ES256', iss, origins: [iss], key }, signing };
}

/** What a site says of a visitor, all in order. */
export function claimsAt(at: Date, changed: Readonly<Record<string, unknown>> = {}) {
  const iat = Math.floor(at.getTime() / 1000);
  return {
    iss: SITE,
    aud: ASSISTANT,
    sub: 'u1234',
    email: 'Marie.Martin@labo.example',
    iat,
    exp: iat + 60,
    jti: randomUUID(),
    origin: SITE,
    ...changed,
  };
}

export function sign(
  { known, signing }: SigningKey,
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: known.alg, kid: known.kid, ...header })
    .sign(signing);
}

/** A token of parts as they stand, whatever they are. */
export function rawToken(header: unknown, claims: unknown, signature: string): string {
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode(header)}.${encode(claims)}.${signature}`;
}
