import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '../../bot/failure.ts';
import type { SentMail } from '../../bot/ports/outbox.ts';
import { readStream, refusedHandshake } from '../adapters/direct-line/reading-stream.ts';
import { rest, start } from '../adapters/direct-line/rest.ts';
import { startService, WIDGET_ORIGIN, type Service } from './start-service.ts';

const running: Service[] = [];

async function open(options?: Parameters<typeof startService>[0]): Promise<Service> {
  const service = await startService(options);
  running.push(service);
  return service;
}

afterEach(async () => {
  for (const service of running.splice(0)) await service.stop();
});

/** One request as it stands, and everything that comes back. */
async function raw(port: number, request: string): Promise<string> {
  const socket = connect(port, 'localhost');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  socket.on('error', () => undefined);
  socket.write(request);
  await once(socket, 'close');
  return answer;
}

describe('pages', () => {
  it.each([
    { path: '/', type: 'text/html', cache: 'no-cache', text: 'page' },
    { path: '/embed?lang=en', type: 'text/html', cache: 'no-cache', text: 'widget' },
    { path: '/widget.js', type: 'text/javascript', cache: 'no-cache', text: 'loader' },
    { path: '/assets/main-abc123.js', type: 'text/javascript', cache: 'immutable', text: 'main' },
  ])('serves $path', async ({ path, type, cache, text }) => {
    const { url } = await open();

    const answer = await fetch(url + path, { headers: { 'accept-encoding': 'identity' } });

    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(answer.headers.get('cache-control')).toContain(cache);
    expect(await answer.text()).toContain(text);
  });

  it('sends what was compressed to whoever can read it, and nothing that is known already', async () => {
    const { url, port } = await open();
    const headers = 'host: localhost\r\nconnection: close\r\naccept-encoding: gzip, br';

    const compressed = await raw(port, `GET /assets/main-abc123.js HTTP/1.1\r\n${headers}\r\n\r\n`);
    const first = await fetch(`${url}/widget.js`);
    const etag = first.headers.get('etag') ?? '';
    const again = await fetch(`${url}/widget.js`, { headers: { 'if-none-match': etag } });

    expect(compressed).toMatch(/content-encoding: br/i);
    expect(compressed).toContain('compressed');
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([
    '/nothing',
    '/notes',
    '/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%00',
    '//evil.example/',
    '/%',
    '/?x=%',
  ])('shows nothing of ours at %s', async (path) => {
    const { port } = await open();

    const answer = await raw(
      port,
      `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`,
    );

    expect(answer).toMatch(path.startsWith('/?') ? /^HTTP\/1\.1 200/ : /^HTTP\/1\.1 404/);
    expect(answer).not.toMatch(/ {4}at |node_modules|restify|assistant-sygefor/);
  });

  it('answers wrong methods in JSON', async () => {
    const { url } = await open();

    const page = await fetch(`${url}/`, { method: 'POST' });
    const health = await fetch(`${url}/health/live`, { method: 'DELETE' });

    expect([page.status, page.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(health.status).toBe(405);
    expect(await health.json()).toEqual({
      error: { code: 'MethodNotAllowed', message: 'not with this method' },
    });
  });
});

describe('headers', () => {
  it.each(['/', '/embed', '/widget.js', '/nothing', '/health/live', '/v3/directline/nothing'])(
    'are safe at %s',
    async (path) => {
      const { url } = await open();

      const { headers } = await fetch(url + path);

      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('let chosen pages frame the widget, and nobody frame the rest', async () => {
    const { url } = await open();
    const policyOf = async (path: string) =>
      (await fetch(url + path)).headers.get('content-security-policy');

    expect(await policyOf('/embed')).toContain(`frame-ancestors 'self' ${WIDGET_ORIGIN}`);
    expect(await policyOf('/')).toContain("frame-ancestors 'none'");
    expect(await policyOf('/health/live')).toContain("frame-ancestors 'none'");
    expect((await fetch(`${url}/embed`)).headers.get('x-frame-options')).toBeNull();
  });

  it('insist on TLS once the service is reached by it', async () => {
    const { port } = await open({ publicUrl: 'https://assistant.example.org' });

    const { headers } = await fetch(`http://localhost:${port}/`);

    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('content-security-policy')).toContain('wss://assistant.example.org');
  });
});

describe('health', () => {
  const down = () => Promise.reject(new Failure('STORE_UNAVAILABLE', 'down'));
  const fine = () => Promise.resolve();

  it.each([
    { what: 'all is well', store: fine, isAvailable: true, status: 200, says: 'ready' },
    { what: 'a directory is down', store: fine, isAvailable: false, status: 200, says: 'degraded' },
    { what: 'the store is down', store: down, isAvailable: true, status: 503, says: 'unavailable' },
  ])('is $says when $what', async ({ store, isAvailable, status, says }) => {
    const directories = () => [{ system: 'reseda', isAvailable } as const];
    const checks = { writeToStore: store, directories, credentials: () => [] };
    const { url } = await open({ checks });

    const ready = await fetch(`${url}/health/ready`);
    const live = await fetch(`${url}/health/live`);

    expect([ready.status, live.status]).toEqual([status, 200]);
    expect(await ready.json()).toMatchObject({
      status: says,
      directories: { reseda: isAvailable ? 'ok' : 'unavailable' },
    });
  });

  it.each([
    { state: 'ok', says: 'ready' },
    { state: 'ends-soon', says: 'ready' },
    { state: 'unknown', says: 'ready' },
    { state: 'ended', says: 'degraded' },
  ] as const)('is $says, and still served, while a secret is $state', async ({ state, says }) => {
    const credentials = () => [{ name: 'teams-secret', state }];
    const { url } = await open({
      checks: { writeToStore: fine, directories: () => [], credentials },
    });

    const ready = await fetch(`${url}/health/ready`);

    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({
      status: says,
      credentials: { 'teams-secret': state },
    });
  });
});

describe('metrics', () => {
  it('count by route, never by address', async () => {
    const service = await open();
    const { id, token } = await start(service);
    await rest(service, 'GET', `/conversations/${id}/activities`, { token });
    await fetch(`${service.url}/whatever-${id}`);

    const text = await (await fetch(`${service.url}/metrics`)).text();

    expect(text).toContain('route="/v3/directline/conversations/:id/activities",status="200"');
    expect(text).toContain('assistant_answer 42');
    expect(text).toContain('route="other",status="404"');
    expect(text).not.toContain(id);
  });

  it('are for this machine only, also when its proxy asks for somebody else', async () => {
    const { url } = await open();

    const answer = await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.7' } });

    expect(answer.status).toBe(404);
  });
});

describe('the demonstration', () => {
  const mail: SentMail = {
    id: 'm1',
    at: '2026-11-22T09:00:00.000Z',
    status: 'sent',
    attempts: 1,
    mail: { to: 'a@example.org', subject: 'Code', text: '123456', html: '' },
  };

  it('shows the mails of a conversation to whoever holds its token', async () => {
    const service = await open({ mails: [mail] });
    const { id, token } = await start(service);
    const other = await start(service);
    const ask = (conversation: string, bearer?: string) =>
      fetch(`${service.url}/demo/mails?conversation=${conversation}`, {
        headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
      });

    const mine = await ask(id, token);

    expect(await mine.json()).toEqual([mail]);
    expect((await ask(id, other.token)).status).toBe(403);
    expect((await ask(id)).status).toBe(401);
    expect((await ask(id, 'garbage')).status).toBe(401);
  });

  it('names the invented people', async () => {
    const { url } = await open();

    const about = await fetch(`${url}/demo/about`);

    expect(await about.json()).toEqual({ isSample: true, people: [{ name: 'Invented Person' }] });
  });
});

describe('a stream', () => {
  it('goes through the server', async () => {
    const service = await open();
    const { streamUrl } = await start(service);

    const stream = await readStream(streamUrl);

    await stream.until(({ activities }) => activities.length === 1);
  });

  it('is refused where there is none', async () => {
    const { port } = await open();

    expect(await refusedHandshake(`ws://localhost:${port}/socket`)).toBe(404);
  });
});

describe('trouble', () => {
  it('shows nothing of a defect to the client, and where it arose to the log', async () => {
    const secret = 'hunter2@example.org';
    const service = await open({
      extra: [{ handle: () => Promise.reject(new TypeError(`no ${secret} here`)) }],
    });

    const answer = await fetch(`${service.url}/`);
    const text = await answer.text();

    expect(answer.status).toBe(500);
    expect(text).not.toMatch(/hunter2|TypeError| {4}at /);
    const logged = service.lines.find((line) => line.includes('request failed'));
    expect(logged).toContain('TypeError');
    expect(logged).toContain('server.test.ts');
    expect(service.lines.join('')).not.toContain(secret);
  });

  it('never writes tokens, messages or addresses to the log', async () => {
    const service = await open();
    const { id, token, streamUrl } = await start(service);
    await (await readStream(streamUrl)).until(({ activities }) => activities.length === 1);
    const body = { type: 'message', text: 'canary@example.org' };
    await rest(service, 'POST', `/conversations/${id}/activities`, { token, body });
    await rest(service, 'POST', `/conversations/${id}/activities`, { token, body: '{' });
    service.log.error({ authorization: token, headers: { authorization: token }, url: streamUrl });

    const logged = service.lines.join('');

    expect(service.lines.length).toBeGreaterThan(3);
    expect(logged).not.toContain(token);
    expect(logged).not.toContain(new URL(streamUrl).searchParams.get('t'));
    expect(logged).not.toContain('canary');
  });

  it('lets go of clients that send their headers or bodies slowly', async () => {
    const timeouts = { headersMs: 150, requestMs: 300, checkEveryMs: 50 };
    const { port } = await open({ timeouts });

    const [slowHeaders, slowBody] = await Promise.all([
      raw(port, 'GET / HTTP/1.1\r\nhost: loc'),
      raw(
        port,
        'POST /v3/directline/tokens/generate HTTP/1.1\r\nhost: localhost\r\n' +
          `origin: http://localhost:${port}\r\ncontent-length: 100\r\n\r\n{`,
      ),
    ]);

    expect(slowHeaders).toMatch(/^HTTP\/1\.1 408/);
    expect(slowBody).not.toMatch(/^HTTP\/1\.1 200/);
  });

  it('says in words that its port is taken', async () => {
    const { port } = await open();

    await expect(startService({ port })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining(`port ${port} already`) as string,
    });
  });

  it('survives any request line', async () => {
    const service = await open();

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'HEAD', 'PATCH', 'BREW'),
        fc.string({ unit: 'binary-ascii' }).map((path) => path.replaceAll(/[\s\0]/g, '')),
        async (method, path) => {
          const headers = 'host: localhost\r\nconnection: close';
          const answer = await raw(
            service.port,
            `${method} /${path} HTTP/1.1\r\n${headers}\r\n\r\n`,
          );

          expect(answer).not.toMatch(/^HTTP\/1\.1 5| {4}at |node_modules/);
        },
      ),
      { numRuns: 200 },
    );
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  });
});
