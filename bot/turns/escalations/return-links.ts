import { createHmac, timingSafeEqual } from 'node:crypto';

/** Links by which a person comes back to their request, from the mailbox that they gave and without a session. */
export interface ReturnLinks {
  /** The page of this request, for whoever reads this mailbox. */
  readonly toUrl: (reference: string, address: string) => string;
  /**
   * The request that a token names, when it was made here for this request; the store is not asked, so
   * that no other token tells which requests there are. It may have been made for another address.
   */
  findReference(token: string): string | undefined;
  /** Whether the token was made for this request and this address: of another address it dies. */
  isRight(token: string, reference: string, address: string): boolean;
}

/** The reference, what proves that it was made here, what proves that it was made for the address. */
const TOKEN = /^([A-Z0-9-]{1,40})\.([\w-]{22})([\w-]{22})$/u;

/** 128 bits: 22 signs. */
const PROOF_BYTES = 16;

/** Links that are signed with this key. */
export function createReturnLinks(key: Uint8Array, publicUrl: () => string): ReturnLinks {
  const sign = (...signed: readonly string[]): string =>
    createHmac('sha256', key)
      .update(['request', ...signed].join('\n'))
      .digest()
      .subarray(0, PROOF_BYTES)
      .toString('base64url');
  const signFor = (reference: string, address: string): string =>
    sign(reference, address.toLowerCase());

  return {
    toUrl(reference, address) {
      const proofs = `${sign(reference)}${signFor(reference, address)}`;
      return `${publicUrl().replace(/\/+$/u, '')}/request/${reference}.${proofs}`;
    },
    findReference(token) {
      const [, reference, proof] = TOKEN.exec(token) ?? [];
      if (reference === undefined || proof === undefined) return undefined;
      return isSame(proof, sign(reference)) ? reference : undefined;
    },
    isRight(token, reference, address) {
      const [, named, , proof] = TOKEN.exec(token) ?? [];
      if (proof === undefined || named !== reference) return false;
      return isSame(proof, signFor(reference, address));
    },
  };
}

const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one), Buffer.from(other));
