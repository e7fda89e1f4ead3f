import type { LimitName, Rate } from '../../bot/ports/limit.ts';
import type { Limits } from './settings.ts';

/** Counts one event and answers how many seconds to wait before it may happen: 0 when it may happen now. */
type Limiter = (key: string) => number;

/** What this process counts by itself. */
export type LocalLimit = Extract<
  LimitName,
  | 'starts-per-network'
  | 'messages-per-conversation'
  | 'messages-per-network'
  | 'streams-per-conversation'
>;

export type Limiters = Readonly<Record<LocalLimit, Limiter>>;

const MANY_KEYS = 10_000;

export function createLimiters(limits: Limits, now: () => Date): Limiters {
  return {
    'starts-per-network': createLimiter(limits.startsPerNetwork, now),
    'messages-per-conversation': createLimiter(limits.messagesPerConversation, now),
    'messages-per-network': createLimiter(limits.messagesPerNetwork, now),
    'streams-per-conversation': createLimiter(limits.streamsPerConversation, now),
  };
}

/** Limits events per key, in memory: a restart forgets, which harms nobody. */
function createLimiter({ burst, perMinute }: Rate, now: () => Date): Limiter {
  const intervalMs = 60_000 / perMinute;
  /** When the allowance of each key is whole again (generic cell rate algorithm). */
  const wholeAgainAt = new Map<string, number>();

  return (key) => {
    const nowMs = now().getTime();
    if (wholeAgainAt.size > MANY_KEYS) forgetBefore(wholeAgainAt, nowMs);
    const nextMs = Math.max(nowMs, wholeAgainAt.get(key) ?? 0) + intervalMs;
    const waitMs = nextMs - nowMs - burst * intervalMs;
    if (waitMs > 0) return Math.ceil(waitMs / 1000);
    wholeAgainAt.set(key, nextMs);
    return 0;
  };
}

function forgetBefore(times: Map<string, number>, nowMs: number): void {
  for (const [key, time] of times) {
    if (time <= nowMs) times.delete(key);
  }
}
