import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until the claim holds, looking again every few milliseconds.
 *
 * @throws when it still does not hold after the deadline, with the last reason.
 */
export async function waitFor(
  claim: () => boolean | Promise<boolean>,
  what: string,
  timeoutMs = 60_000,
): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await claim())) {
    if (performance.now() > end) throw new Error(`still waiting after ${timeoutMs} ms: ${what}`);
    await delay(10);
  }
}
