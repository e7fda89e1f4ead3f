import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeConversations } from '../../fakes/fake-conversations.ts';
import { readStream, refusedHandshake } from './reading-stream.ts';
import { rest, start, type RestAnswer } from './rest.ts';
import { startServer, WIDGET_ORIGIN, type RunningServer } from './start-server.ts';

let conversations: FakeConversations;
let server: RunningServer;
let opened: Awaited<ReturnType<typeof start>>;

beforeAll(async () => {
  conversations = new FakeConversations();
  server = await startServer(conversations);
  opened = await start(server);
});

afterAll(async () => {
  await server.stop();
});

/** In place of a port that is known only when the server runs. */
const at = (origin: string): string => origin.replace('PORT', String(server.port));

const OURS = ['http://localhost:PORT', 'http://127.0.0.1:PORT', WIDGET_ORIGIN];

const OTHERS = [
  'null',
  'https://evil.example',
  `${WIDGET_ORIGIN}.evil.example`,
  'https://evil-intranet.example.org',
  'https://evil.intranet.example.org',
  'https://example.org',
  `${WIDGET_ORIGIN}@evil.example`,
  `${WIDGET_ORIGIN}:8443`,
  `${WIDGET_ORIGIN}/`,
  `${WIDGET_ORIGIN} https://evil.example`,
  WIDGET_ORIGIN.replace('https', 'http'),
  WIDGET_ORIGIN.toUpperCase(),
  'http://localhost:PORT.evil.example',
  'http://localhost',
  'http://localhost:1',
  'https://localhost:PORT',
  'http://[::ffff:127.0.0.1]:PORT',
  'file://',
  '*',
];

const ENDPOINTS = [
  { method: 'POST', path: () => '/tokens/generate', status: 200 },
  { method: 'POST', path: () => '/tokens/refresh', status: 200 },
  { method: 'POST', path: () => '/conversations', status: 200 },
  { method: 'GET', path: () => `/conversations/${opened.id}`, status: 200 },
  { method: 'GET', path: () => `/conversations/${opened.id}/activities`, status: 200 },
  { method: 'POST', path: () => `/conversations/${opened.id}/activities`, status: 200 },
  { method: 'POST', path: () => `/conversations/${opened.id}/upload`, status: 400 },
  { method: 'GET', path: () => '/session/getsessionid', status: 200 },
] as const;

/** The same request for each origin: with a token, except where a page asks for its first one. */
function ask(
  { method, path }: (typeof ENDPOINTS)[number],
  origin: string | undefined,
): Promise<RestAnswer> {
  const isFirst = path() === '/tokens/generate';
  const isMessage = method === 'POST' && path().endsWith('/activities');
  return rest(server, method, path(), {
    ...(!isFirst && { token: opened.token }),
    ...(origin !== undefined && { origin: at(origin) }),
    ...(isMessage && { body: { type: 'message', text: 'hello' } }),
  });
}

describe.each(OURS)('a page at %s', (origin) => {
  it('may ask everything, and read the answers', async () => {
    for (const endpoint of ENDPOINTS) {
      const { method, path, status } = endpoint;
      const preflight = await rest(server, 'OPTIONS', path(), { origin: at(origin) });
      const answer = await ask(endpoint, origin);

      expect([path(), preflight.status, answer.status]).toEqual([path(), 204, status]);
      expect(preflight.headers.get('access-control-allow-methods')).toContain(method);
      expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
      for (const { headers } of [preflight, answer]) {
        expect(headers.get('access-control-allow-origin')).toBe(at(origin));
        expect(headers.get('vary')).toContain('Origin');
      }
    }
  });

  it('may open a stream', async () => {
    const stream = await readStream(opened.streamUrl, { origin: at(origin) });

    await stream.until(({ activities }) => activities.length > 0);
    stream.socket.close();
  });
});

it.each(OTHERS)('a page at %s is refused everything, also with a token', async (origin) => {
  const before = conversations.messagesOf(opened.id).length;

  for (const endpoint of ENDPOINTS) {
    const preflight = await rest(server, 'OPTIONS', endpoint.path(), { origin: at(origin) });
    const answer = await ask(endpoint, origin);

    for (const { status, body, headers } of [preflight, answer]) {
      expect([status, body.error.code]).toEqual([403, 'OriginRefused']);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('vary')).toContain('Origin');
    }
  }

  expect(conversations.messagesOf(opened.id)).toHaveLength(before);
  expect(await refusedHandshake(opened.streamUrl, { origin: at(origin) })).toBe(403);
});

describe('whoever names no origin', () => {
  it('is no browser, and needs a token', async () => {
    const statusesWith = await Promise.all(
      ENDPOINTS.map(async (endpoint) => (await ask(endpoint, undefined)).status),
    );
    const statusesWithout = await Promise.all(
      ENDPOINTS.map(async ({ method, path }) => (await rest(server, method, path())).status),
    );

    expect(statusesWith).toEqual([401, ...ENDPOINTS.slice(1).map(({ status }) => status)]);
    expect(statusesWithout).toEqual(ENDPOINTS.map(() => 401));
  });

  it('is told by no header that others may read', async () => {
    const { headers } = await rest(server, 'OPTIONS', '/conversations');

    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a form of another page', () => {
  const TYPES = [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/json-seq',
    'text/json',
  ];

  it.each(TYPES)('sends nothing as %s, whatever it names as its origin', async (type) => {
    const before = conversations.messagesOf(opened.id).length;
    const body = JSON.stringify({ type: 'message', text: 'hello' });
    const headers = { 'content-type': type };
    const from = { origin: server.url };

    const answers = await Promise.all([
      rest(server, 'POST', '/tokens/generate', { ...from, headers, body }),
      rest(server, 'POST', '/conversations', { ...from, headers, body, token: opened.token }),
      rest(server, 'POST', `/conversations/${opened.id}/activities`, {
        ...from,
        headers,
        body,
        token: opened.token,
      }),
    ]);

    for (const { status, body: said } of answers) {
      expect([status, said.error.code]).toEqual([415, 'UnsupportedMediaType']);
    }
    expect(conversations.messagesOf(opened.id)).toHaveLength(before);
  });

  it.each([
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/json ;charset="UTF-8"',
  ])('is nothing like a client that sends %s', async (type) => {
    const answer = await rest(server, 'POST', `/conversations/${opened.id}/activities`, {
      token: opened.token,
      headers: { 'content-type': type },
      body: { type: 'message', text: 'hello' },
    });

    expect(answer.status).toBe(200);
  });

  it.each(['gzip', 'br', 'deflate'])('is not read when it is packed as %s', async (encoding) => {
    const answer = await rest(server, 'POST', '/conversations', {
      token: opened.token,
      headers: { 'content-encoding': encoding },
      body: '{}',
    });

    expect([answer.status, answer.body.error.code]).toEqual([415, 'UnsupportedMediaType']);
  });
});
