import { createHash, randomUUID } from 'node:crypto';
import type { CheckIdentity, IdentityFault } from '../../bot/ports/host-identity.ts';
import type { CodeStore } from '../../bot/ports/codes.ts';
import type { HostKey } from './host-key.ts';
import { readClaims, type HostClaims, type ReadAddress } from './read-claims.ts';
import { LONGEST_LIFE_SECONDS, verifySignature, type Verified } from './verify-signature.ts';

/** Longer than any token lives, clocks that are apart included. */
const REMEMBERED_SECONDS = 600;

export interface HostIdentitySettings {
  readonly keys: readonly HostKey[];
  /** How browsers reach us: what a token has to be meant for. Asked late, because the port may be chosen by the system. */
  readonly publicUrl: () => string;
  readonly readAddress: ReadAddress;
  /** Remembers what was used, for all instances. */
  readonly store: Pick<CodeStore, 'count'>;
  readonly now: () => Date;
}

/** Takes the JWTs in which sites hand over their visitors, each of them once. */
export function createHostIdentity(settings: HostIdentitySettings): CheckIdentity {
  const { keys, publicUrl, readAddress, now } = settings;
  return async (signed, pageOrigin) => {
    const verified = await verifySignature(signed, keys, { audience: publicUrl(), now: now() });
    if (typeof verified === 'string') return { kind: 'refused', fault: verified };
    const claims = readClaims(verified.payload, readAddress);
    if (typeof claims === 'string') return { kind: 'refused', fault: claims };
    const fault =
      findFault(claims, verified, pageOrigin) ?? (await useUp(claims, verified, settings));
    return fault === undefined
      ? { kind: 'accepted', identity: claims.identity }
      : { kind: 'refused', fault };
  };
}

function findFault(
  { lifeSeconds, origin }: HostClaims,
  { key }: Verified,
  pageOrigin: string | undefined,
): IdentityFault | undefined {
  if (lifeSeconds > LONGEST_LIFE_SECONDS) return 'lives-too-long';
  const isOfSite = key.origins.includes(origin);
  return isOfSite && (pageOrigin ?? origin) === origin ? undefined : 'origin';
}

/** Last of all: what is refused for another reason is not remembered. */
async function useUp(
  { jti }: HostClaims,
  { key }: Verified,
  { store, now }: HostIdentitySettings,
): Promise<IdentityFault | undefined> {
  const hash = createHash('sha256')
    .update(JSON.stringify([key.iss, jti]))
    .digest('base64url');
  const once = { key: `identity:${hash}`, limit: 1, windowSeconds: REMEMBERED_SECONDS };
  // Every attempt counts: a name of its own keeps it from passing for the one before, taken again.
  const reached = await store.count([once], randomUUID(), now().toISOString());
  return reached === undefined ? undefined : 'used';
}
