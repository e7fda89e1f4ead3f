import { createHmac, timingSafeEqual } from 'node:crypto';

/** Links by which a person comes back to their request, from the mailbox that they gave and without a session. */
export interface ReturnLinks {
  /** The page of this request, for whoever reads this mailbox. */
  toUrl(reference: string, address: string): string;
  /** The request that a token names, without a word on whether it may. */
  findReference(token: string): string | undefined;
  /** Whether the token was made for this request and this address: of another address it dies. */
  isRight(token: string, reference: string, address: string): boolean;
}

const TOKEN = /^([A-Z0-9-]{1,40})\.([\w-]{43})$/u;

/** Links that are signed with this key. */
export function createReturnLinks(key: Uint8Array, publicUrl: () => string): ReturnLinks {
  const sign = (reference: string, address: string): string =>
    createHmac('sha256', key)
      .update(`request\n${reference}\n${address.toLowerCase()}`)
      .digest('base64url');

  return {
    toUrl: (reference, address) =>
      `${publicUrl().replace(/\/+$/u, '')}/request/${reference}.${sign(reference, address)}`,
    findReference: (token) => TOKEN.exec(token)?.[1],
    isRight(token, reference, address) {
      const [, named, signature] = TOKEN.exec(token) ?? [];
      if (signature === undefined || named !== reference) return false;
      return timingSafeEqual(Buffer.from(signature), Buffer.from(sign(reference, address)));
    },
  };
}
