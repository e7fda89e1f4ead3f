import type { Rate } from './settings.ts';

/** Counts one event and answers how many seconds to wait before it may happen: 0 when it may happen now. */
export type Limiter = (key: string) => number;

const MANY_KEYS = 10_000;

/** Limits events per key, in memory: a restart forgets, which harms nobody. */
export function createLimiter({ burst, perMinute }: Rate, now: () => Date): Limiter {
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
