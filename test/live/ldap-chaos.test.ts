import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import { person } from './directory-entries.ts';
import { connectReseda } from './ldap-ports.ts';
import { startOpenLdap } from './open-ldap.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';
import { waitFor } from './wait-for.ts';

const CHAOS_MS = 4000;
const CALLERS = 12;
const TIMEOUT_MS = 1500;
const unlimited = (): AbortSignal => new AbortController().signal;

/** Cuts connections, or swallows what they say, by turns: here the pace of the harm is what is tested. */
async function disturb(proxy: TcpProxy, until: number): Promise<void> {
  for (let round = 0; performance.now() < until; round += 1) {
    await delay(100);
    if (round % 3 === 2) {
      proxy.setFlow('swallow');
      await delay(150);
      proxy.setFlow('pass');
    }
    proxy.cutAll();
  }
}

it('gives no wrong answer and leaves nobody waiting, whatever is done to the connections', async () => {
  await using server = await startOpenLdap({ reseda: [person('anne')] });
  await using proxy = await startTcpProxy(server.port);
  await using reseda = connectReseda(server, {
    urls: [`ldap://127.0.0.1:${proxy.port}`],
    timeoutMs: TIMEOUT_MS,
  });
  const until = performance.now() + CHAOS_MS;
  const seen = { right: 0, unavailable: 0, wrong: 0, slowestMs: 0 };

  const ask = async (mail: string, expected: number): Promise<void> => {
    const start = performance.now();
    try {
      const records = await reseda.port.findByMail(mail, unlimited());
      if (records.length === expected) seen.right += 1;
      else seen.wrong += 1;
    } catch (error) {
      const isUnavailable = error instanceof Failure && error.code === 'RESEDA_UNAVAILABLE';
      if (isUnavailable) seen.unavailable += 1;
      else seen.wrong += 1;
      // Whoever was told "unavailable" does not come back at once.
      await delay(5);
    }
    seen.slowestMs = Math.max(seen.slowestMs, performance.now() - start);
  };
  const call = async (_: unknown, caller: number): Promise<void> => {
    for (let round = caller; performance.now() < until; round += 1) {
      if (round % 2 === 0) await ask('anne@labo.test', 1);
      else await ask('nobody@labo.test', 0);
    }
  };
  await Promise.all([disturb(proxy, until), ...Array.from({ length: CALLERS }, call)]);

  expect(seen.wrong).toBe(0);
  expect(seen.right).toBeGreaterThan(CALLERS);
  // The deadline, and what a busy machine adds to it.
  expect(seen.slowestMs).toBeLessThan(TIMEOUT_MS + 3000);
  await waitFor(
    () =>
      reseda.port.findByMail('anne@labo.test', unlimited()).then(
        (records) => records.length === 1,
        () => false,
      ),
    'the directory to answer after the chaos',
  );
  expect(proxy.open()).toBeLessThanOrEqual(6);
});
