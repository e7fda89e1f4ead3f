import { randomUUID } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { CodeStore } from '../../ports/codes.ts';

/** Whoever sends a form is led to the page at once: later it is somebody who reloads it. */
const LONGEST_SECONDS = 120;

const SIGN = /^([a-z0-9]{1,12})\.[\w-]{36}$/u;

interface Looks {
  /** Counts for all instances. */
  readonly store: Pick<CodeStore, 'count'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** A sign for the address of a page, by which what was just done is told at one look and at no other. */
export function toOneLook({ clock }: Pick<Looks, 'clock'>): string {
  return `${clock.now().getTime().toString(36)}.${randomUUID()}`;
}

/** Whether this is the one look that the sign was made for; from then on it is not. */
export async function isOneLook({ store, clock }: Looks, sign: string): Promise<boolean> {
  const made = Number.parseInt(SIGN.exec(sign)?.[1] ?? '', 36);
  const now = clock.now();
  const ageMs = now.getTime() - made;
  // Instances tell the time a little apart.
  if (!(Math.abs(ageMs) < LONGEST_SECONDS * 1000)) return false;
  const rule = { key: `one-look:${sign}`, limit: 1, windowSeconds: 3 * LONGEST_SECONDS };
  return (await store.count([rule], randomUUID(), now.toISOString())) === undefined;
}
