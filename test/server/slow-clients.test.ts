import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { rest, start } from '../adapters/direct-line/rest.ts';
import { startService, type Service } from './start-service.ts';

/** Of each kind. */
const CLIENTS = 50;
const TIMEOUTS = { headersMs: 400, requestMs: 800, keepAliveMs: 300, checkEveryMs: 50 };
const DRIP_MS = 20;

const POST = (service: Service, rest: string): string =>
  'POST /v3/directline/tokens/generate HTTP/1.1\r\nhost: localhost\r\n' +
  `origin: ${service.url}\r\n${rest}`;

interface Slow {
  readonly what: string;
  /** What it sends at once. */
  readonly first: (service: Service) => string;
  /** What it sends again and again, so as to look busy. */
  readonly drip?: string;
  readonly hears: RegExp;
}

/** Whoever still sends when the connection is closed may lose the answer with it. */
const TOO_SLOW_OR_CUT = /^HTTP\/1\.1 408 |^$/;

const SLOW: readonly Slow[] = [
  { what: 'say nothing', first: () => '', hears: /^HTTP\/1\.1 408 / },
  { what: 'stop in their first line', first: () => 'GET /hea', hears: /^HTTP\/1\.1 408 / },
  {
    what: 'never finish their headers',
    first: () => 'GET / HTTP/1.1\r\nhost: localhost\r\nx: ',
    drip: 'x',
    hears: TOO_SLOW_OR_CUT,
  },
  {
    what: 'send one header after the other',
    first: () => 'GET / HTTP/1.1\r\nhost: localhost\r\n',
    drip: 'x: y\r\n',
    hears: TOO_SLOW_OR_CUT,
  },
  {
    what: 'never finish their body',
    first: (service) => POST(service, 'content-length: 100000\r\n\r\n{'),
    drip: ' ',
    hears: TOO_SLOW_OR_CUT,
  },
  {
    what: 'send pieces of a body without end',
    first: (service) => POST(service, 'transfer-encoding: chunked\r\n\r\n'),
    drip: '1\r\n \r\n',
    hears: TOO_SLOW_OR_CUT,
  },
  {
    what: 'ask once and stay',
    first: () => 'GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\n',
    hears: /^HTTP\/1\.1 200 /,
  },
];

/** Resolves with what the client was told when it was let go. */
async function tarry(service: Service, { first, drip }: Slow): Promise<string> {
  const socket: Socket = connect(service.port, 'localhost');
  let heard = '';
  socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
  socket.on('error', () => undefined);
  socket.write(first(service));
  const dripping = drip === undefined ? undefined : setInterval(() => socket.write(drip), DRIP_MS);
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(dripping);
  return heard;
}

it.each(SLOW)(`lets go of ${CLIENTS} clients that $what, and serves the others`, async (slow) => {
  const service = await startService({ timeouts: TIMEOUTS });
  onTestFinished(() => service.stop());

  const tarrying = Array.from({ length: CLIENTS }, () => tarry(service, slow));
  const { id, token } = await start(service);
  const body = { type: 'message', text: 'meanwhile' };
  const said = await rest(service, 'POST', `/conversations/${id}/activities`, { token, body });
  const page = await fetch(`${service.url}/`);
  const heard = await Promise.all(tarrying);

  expect([said.status, page.status]).toEqual([200, 200]);
  for (const text of heard) expect(text).toMatch(slow.hears);
  expect(await (await fetch(`${service.url}/health/live`)).json()).toEqual({ status: 'live' });
});

it('refuses headers that are longer than anybody needs', async () => {
  const service = await startService();
  onTestFinished(() => service.stop());

  const answer = await fetch(`${service.url}/`, { headers: { 'x-long': 'x'.repeat(20_000) } });

  expect(answer.status).toBe(431);
});
