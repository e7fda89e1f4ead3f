import { request as ask } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../bot/server/log.ts';
import { createRequestIds, currentRequestId, withinRequest } from '../../bot/server/request-id.ts';
import { refusedHandshake } from '../adapters/direct-line/reading-stream.ts';
import { startService } from './start-service.ts';

const GIVEN = 'proxy-1234.abcd_EF';
const MADE = /^[0-9a-f]{20}$/u;

const idFrom = (remoteAddress: string | undefined, given: string | undefined): string =>
  createRequestIds(['10.0.0.0/8', '::1'])({
    // Only these are looked at.
    socket: { remoteAddress } as never,
    headers: given === undefined ? {} : { 'x-request-id': given },
  });

it.each(['10.1.2.3', '::ffff:10.1.2.3', '::1'])('keeps the id that the proxy %s sends', (proxy) => {
  expect(idFrom(proxy, GIVEN)).toBe(GIVEN);
});

it.each([
  { what: 'anybody else', from: '192.0.2.7', given: GIVEN },
  { what: 'this machine, unless it is named', from: '127.0.0.1', given: GIVEN },
  { what: 'nobody knows whom', from: undefined, given: GIVEN },
  { what: 'a proxy that sends none', from: '10.1.2.3', given: undefined },
  { what: 'a proxy that sends very little', from: '10.1.2.3', given: '1234567' },
  { what: 'a proxy that sends a lot', from: '10.1.2.3', given: 'x'.repeat(65) },
  { what: 'a proxy that sends two', from: '10.1.2.3', given: `${GIVEN}, ${GIVEN}` },
  { what: 'a proxy that sends an address', from: '10.1.2.3', given: 'jeanne@univ.test' },
  { what: 'a proxy that sends markup', from: '10.1.2.3', given: '<b>12345678</b>' },
  { what: 'a proxy that sends a line break', from: '10.1.2.3', given: '12345678\n"level":"fatal"' },
])('makes an id for what comes from $what', ({ from, given }) => {
  expect(idFrom(from, given)).toMatch(MADE);
});

it('makes another one each time', () => {
  const ids = Array.from({ length: 1000 }, () => idFrom('192.0.2.7', undefined));

  expect(new Set(ids).size).toBe(1000);
});

it('stands in every line that is written within a request, and in no other', async () => {
  const lines: unknown[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(JSON.parse(line)) });

  await withinRequest('request-a', async () => {
    log.info('before');
    await new Promise(setImmediate);
    log.error({ err: new Error('x') }, 'after');
    log.info({ requestId: 'request-b' }, 'of another');
    log.info({ requestId: undefined }, 'of none');
  });
  log.info('outside');

  expect(lines).toMatchObject([
    { msg: 'before', requestId: 'request-a' },
    { msg: 'after', requestId: 'request-a' },
    { msg: 'of another', requestId: 'request-b' },
    { msg: 'of none' },
    { msg: 'outside' },
  ]);
  for (const line of lines.slice(3)) expect(line).not.toHaveProperty('requestId');
  expect(currentRequestId()).toBeUndefined();
});

/** A service behind a proxy on this machine. */
async function open(handle: () => Promise<boolean> = () => Promise.resolve(false)) {
  const service = await startService({
    trustedProxies: ['127.0.0.1', '::1'],
    extra: [{ handle, upgrade: handle }],
  });
  onTestFinished(async () => service.stop());
  const linesOf = (id: string) => service.lines.filter((line) => line.includes(`"${id}"`));
  return { ...service, linesOf };
}

it('is in the answer and in all that is logged of the request', async () => {
  const { url, linesOf } = await open(() => Promise.reject(new TypeError('x')));

  const answer = await fetch(url, { headers: { 'x-request-id': GIVEN } });

  expect([answer.status, answer.headers.get('x-request-id')]).toEqual([500, GIVEN]);
  await expect.poll(() => linesOf(GIVEN)).toHaveLength(2);
  expect(linesOf(GIVEN).map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
    'request failed',
    'answered',
  ]);
});

it.each(['/health/live', '/metrics', '/unknown', '/v3/directline/unknown'])(
  'is in the answer of %s',
  async (path) => {
    const { url } = await open();

    const first = await fetch(url + path);
    const second = await fetch(url + path);
    const ids = [first, second].map(({ headers }) => headers.get('x-request-id') ?? '');

    expect(ids[0]).toMatch(MADE);
    expect(ids[1]).toMatch(MADE);
    expect(ids[0]).not.toBe(ids[1]);
  },
);

it('is in what is logged of a stream that could not be opened', async () => {
  const { port, lines } = await open(() => Promise.reject(new TypeError('x')));

  await refusedHandshake(`ws://localhost:${port}/socket`);

  const [line] = lines.filter((one) => one.includes('upgrade failed'));
  expect(JSON.parse(line ?? '{}')).toMatchObject({
    requestId: expect.stringMatching(MADE) as string,
  });
});

it('is one of ours when two are sent', async () => {
  const { port } = await open();
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();

  ask({ host: 'localhost', port, headers: { 'x-request-id': [GIVEN, GIVEN] } }, (answer) => {
    answer.resume();
    resolve(answer.headers['x-request-id']);
  })
    .on('error', reject)
    .end();

  expect(await promise).toMatch(MADE);
});
