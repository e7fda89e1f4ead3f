import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import { account, person, policy } from './directory-entries.ts';
import { connectJanus, connectReseda } from './ldap-ports.ts';
import { startOpenLdap } from './open-ldap.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';
import { waitFor } from './wait-for.ts';

const CHAOS_MS = 4000;
const CALLERS = 24;
const TIMEOUT_MS = 1500;
const LONGEST_WAIT_MS = 2000;
const POOL_SIZE = 6;
const unlimited = (): AbortSignal => new AbortController().signal;

/**
 * Cuts connections, or swallows what they say, by turns, once for longer than anybody waits: here the pace of the
 * harm is what is tested. It slackens, so that also a machine with much else to do has answers in between.
 */
async function disturb(proxy: TcpProxy, isOver: () => boolean): Promise<void> {
  for (let round = 0; !isOver(); round += 1) {
    await delay(100 + 10 * round);
    if (round % 3 === 2) {
      proxy.setFlow('swallow');
      await delay(round === 5 ? TIMEOUT_MS + 1000 : 150);
      proxy.setFlow('pass');
    }
    proxy.cutAll();
  }
}

it('gives no wrong answer and leaves nobody waiting, whatever is done to the connections', async () => {
  await using server = await startOpenLdap({
    reseda: [person('anne')],
    janus: [account('anne'), policy('default', { pwdMaxAge: '31536000' })],
    tls: { subjects: 'IP:127.0.0.1' },
  });
  await using plain = await startTcpProxy(server.port);
  await using secured = await startTcpProxy(server.ldapsPort);
  await using reseda = connectReseda(server, {
    urls: [`ldap://127.0.0.1:${plain.port}`],
    timeoutMs: TIMEOUT_MS,
  });
  await using janus = connectJanus(server, {
    urls: [`ldaps://127.0.0.1:${secured.port}`],
    caFile: server.caFile,
    timeoutMs: TIMEOUT_MS,
  });
  const inReseda = (mail: string) => reseda.port.findByMail(mail, unlimited());
  const inJanus = (mail: string) => janus.port.findAccounts([mail], unlimited());
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  const seen = { right: 0, unavailable: 0, wrong: 0, slowestMs: 0 };
  const leastEnd = performance.now() + CHAOS_MS;
  const isOver = (): boolean => performance.now() > leastEnd && seen.right > CALLERS;

  const ask = async (find: typeof inReseda | typeof inJanus, mail: string, expected: number) => {
    const start = performance.now();
    try {
      const found = await find(mail);
      if (found.length === expected) seen.right += 1;
      else seen.wrong += 1;
    } catch (error) {
      const isUnavailable = error instanceof Failure && error.code.endsWith('_UNAVAILABLE');
      if (isUnavailable) seen.unavailable += 1;
      else seen.wrong += 1;
      // Whoever was told "unavailable" does not come back at once.
      await delay(5);
    }
    seen.slowestMs = Math.max(seen.slowestMs, performance.now() - start);
  };
  const call = async (_: unknown, caller: number): Promise<void> => {
    const find = caller % 2 === 0 ? inReseda : inJanus;
    for (let round = caller; !isOver(); round += 1) {
      if (round % 4 < 2) await ask(find, 'anne@labo.test', 1);
      else await ask(find, 'nobody@labo.test', 0);
    }
  };
  await Promise.all([
    disturb(plain, isOver),
    disturb(secured, isOver),
    ...Array.from({ length: CALLERS }, call),
  ]);
  lag.disable();

  expect(seen.wrong).toBe(0);
  expect(seen.unavailable).toBeGreaterThan(0);
  // A machine that stood still made everybody wait for as long.
  expect(seen.slowestMs).toBeLessThan(LONGEST_WAIT_MS + lag.max / 1e6);
  for (const find of [inReseda, inJanus]) {
    await waitFor(
      () =>
        find('anne@labo.test').then(
          (found) => found.length === 1,
          () => false,
        ),
      'the directory to answer after the chaos',
    );
    await Promise.all(Array.from({ length: CALLERS }, () => find('anne@labo.test')));
  }
  expect(plain.open()).toBeLessThanOrEqual(POOL_SIZE);
  expect(secured.open()).toBeLessThanOrEqual(POOL_SIZE);
}, 400_000);
