import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';

const LIFE_MS = 15 * 60_000;
const TOKEN_BYTES = 32;

/** The way in that is printed at start. It dies with the program. */
export interface Link {
  /** What goes behind the address of the service. */
  readonly path: string;
  /** True for the right token, once, within 15 minutes. */
  take(token: string): boolean;
}

export function createLink(clock: Pick<Clock, 'now'>): Link {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const until = clock.now().getTime() + LIFE_MS;
  let isUsed = false;
  return {
    path: `/console/link?token=${token}`,
    take(given) {
      if (isUsed || clock.now().getTime() >= until) return false;
      isUsed = timingSafeEqual(digest(given), digest(token));
      return isUsed;
    },
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
