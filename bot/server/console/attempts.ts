import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Clock } from '../../ports/clock.ts';
import type { CodeStore } from '../../ports/codes.ts';

interface AttemptRule {
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Ways in that somebody may try; a sign-in at a provider goes through two addresses. */
const RULES = {
  'sign-in': { limit: 60, windowSeconds: 600 },
  link: { limit: 20, windowSeconds: 900 },
} as const satisfies Readonly<Record<string, AttemptRule>>;

export interface AttemptParts {
  /** Counts for all instances. */
  readonly store: Pick<CodeStore, 'count'>;
  readonly clock: Pick<Clock, 'now'>;
  /** A pseudonym of the network that asks; `undefined` for this machine. */
  readonly networkOf: (request: IncomingMessage) => string | undefined;
}

/** Counts a try to come in. After how many seconds there may be another; `undefined`: this one counts. */
export type Attempts = (
  request: IncomingMessage,
  what: keyof typeof RULES,
) => Promise<number | undefined>;

/**
 * So many tries for one network. This machine is one network to the link, which only it has; to a
 * provider it is none: there, it is everybody behind a proxy that nobody named.
 */
export function createAttempts({ store, clock, networkOf }: AttemptParts): Attempts {
  return async (request, what) => {
    const network = networkOf(request) ?? (what === 'link' ? 'this machine' : undefined);
    if (network === undefined) return undefined;
    const rule = { key: `console-${what}:${network}`, ...RULES[what] };
    const reached = await store.count([rule], randomUUID(), clock.now().toISOString());
    return reached?.windowSeconds;
  };
}
