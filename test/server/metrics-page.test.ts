import { IncomingMessage, request as ask, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { createMetricsPage } from '../../bot/server/metrics-page.ts';
import { createMetrics } from '../../bot/server/metrics.ts';
import { startService, type Service } from './start-service.ts';

const TOKEN = 'a-token-of-an-operator-that-is-long-enough';
const FORWARDED = { 'x-forwarded-for': '192.0.2.7' };

const running: Service[] = [];

async function open(metricsToken?: string): Promise<Service> {
  const service = await startService(metricsToken === undefined ? {} : { metricsToken });
  running.push(service);
  return service;
}

afterEach(async () => {
  for (const service of running.splice(0)) await service.stop();
});

/** What is the same for every address that does not exist. */
async function answerTo(url: string, init: RequestInit) {
  const answer = await fetch(url, init);
  const own = ['date', 'x-request-id'];
  const headers = [...answer.headers].filter(([name]) => !own.includes(name));
  return { status: answer.status, headers, body: await answer.text() };
}

it.each([
  { via: 'X-Forwarded-For', headers: FORWARDED },
  { via: 'Forwarded', headers: { forwarded: 'for=192.0.2.7' } },
  { via: 'Via', headers: { via: '1.1 proxy' } },
  { via: 'X-Real-IP', headers: { 'x-real-ip': '192.0.2.7' } },
  { via: 'X-Forwarded-Proto', headers: { 'x-forwarded-proto': 'https' } },
])('is an unknown path to whoever comes through a proxy that sends $via', async ({ headers }) => {
  const { url } = await open(TOKEN);

  for (const method of ['GET', 'POST', 'DELETE']) {
    const metrics = await answerTo(`${url}/metrics`, { method, headers });

    expect(metrics.status).toBe(404);
    expect(metrics).toEqual(await answerTo(`${url}/unknown`, { method, headers }));
  }
});

it.each([
  { peer: '192.0.2.7', isServed: false },
  { peer: '::ffff:192.0.2.7', isServed: false },
  { peer: '10.0.0.5', isServed: false },
  { peer: '2001:db8::1', isServed: false },
  { peer: undefined, isServed: false },
  { peer: '127.0.0.1', isServed: true },
  { peer: '127.8.9.1', isServed: true },
  { peer: '::ffff:127.0.0.1', isServed: true },
  { peer: '::1', isServed: true },
])('is served to $peer without a token: $isServed', async ({ peer, isServed }) => {
  const page = createMetricsPage(createMetrics([]), TOKEN);
  const socket = { remoteAddress: peer };
  const response = new ServerResponse(new IncomingMessage(new Socket()));

  // Nobody can connect from elsewhere in a test: only these are looked at.
  const request = { socket, headers: {}, url: '/metrics', method: 'GET' } as never;

  expect(await page.handle(request, response)).toBe(isServed);
});

it('opens to the token, also through a proxy', async () => {
  const { url } = await open(TOKEN);

  const answer = await fetch(`${url}/metrics`, {
    headers: { ...FORWARDED, authorization: `Bearer ${TOKEN}` },
  });

  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('assistant_answer 42');
});

it.each([
  { what: 'another token', authorization: `Bearer ${TOKEN.replace('a', 'b')}` },
  { what: 'the beginning of it', authorization: `Bearer ${TOKEN.slice(0, -1)}` },
  { what: 'more than it', authorization: `Bearer ${TOKEN}x` },
  { what: 'no word before it', authorization: TOKEN },
  { what: 'another way', authorization: `Basic ${TOKEN}` },
  { what: 'nothing', authorization: 'Bearer' },
])('stays shut to $what', async ({ authorization }) => {
  const { url } = await open(TOKEN);

  const answer = await fetch(`${url}/metrics`, { headers: { ...FORWARDED, authorization } });

  expect(answer.status).toBe(404);
});

it.each(['undefined', 'null', ''])(
  'opens to no token where none is configured, not even "%s"',
  async (token) => {
    const { url } = await open();

    const headers = { ...FORWARDED, authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}/metrics`, { headers });

    expect(answer.status).toBe(404);
  },
);

it('answers without the numbers to HEAD, and nothing to what would change something', async () => {
  const { url } = await open();

  const head = await fetch(`${url}/metrics`, { method: 'HEAD' });
  const post = await fetch(`${url}/metrics`, { method: 'POST' });

  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(post.status).toBe(405);
});

it('speaks OpenMetrics to whoever asks for it, and plain text to the others', async () => {
  const { port } = await open();
  const answerFor = async (headers: Readonly<Record<string, string>>) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    ask({ host: 'localhost', port, path: '/metrics', headers }, (answer) => {
      const { 'content-type': type = '' } = answer.headers;
      text(answer).then((body) => resolve(`${type}\n${body}`), reject);
    })
      .on('error', reject)
      .end();
    return promise;
  };

  const open1 = await answerFor({ accept: 'application/openmetrics-text; version=1.0.0' });
  const plain = await answerFor({ accept: 'text/plain' });
  const silent = await answerFor({});

  expect(open1).toMatch(/^application\/openmetrics-text; version=1\.0\.0; charset=utf-8\n/u);
  expect(open1).toContain('# TYPE process_cpu_seconds counter\nprocess_cpu_seconds_total ');
  expect(open1).toMatch(/\n# EOF\n$/u);
  for (const answer of [plain, silent]) {
    expect(answer).toMatch(/^text\/plain; version=0\.0\.4; charset=utf-8\n/u);
    expect(answer).toContain(
      '# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total ',
    );
    expect(answer).not.toContain('# EOF');
  }
});
