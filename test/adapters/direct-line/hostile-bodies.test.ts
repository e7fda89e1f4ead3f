import { connect } from 'node:net';
import { once } from 'node:events';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FakeConversations } from '../../fakes/fake-conversations.ts';
import { rest, start } from './rest.ts';
import { startServer, type RunningServer } from './start-server.ts';

const wide = { burst: 1e6, perMinute: 1e6 };

let server: RunningServer;
let opened: { readonly id: string; readonly token: string };

beforeAll(async () => {
  server = await startServer(new FakeConversations(), {
    limits: {
      startsPerNetwork: wide,
      messagesPerConversation: wide,
      messagesPerNetwork: wide,
      streamsPerConversation: wide,
      openStreamsPerConversation: 12,
      openStreams: 100,
    },
  });
  opened = await start(server);
});

afterAll(async () => {
  await server.stop();
});

/** It takes seconds to make, in which no connection is served: those that wait would be closed. */
const anyPath = fc.webPath();

const activityLike = fc.record(
  {
    type: fc.oneof(fc.constant('message'), fc.constant('event'), fc.anything()),
    text: fc.anything(),
    value: fc.oneof(
      fc.anything(),
      fc.record({ choice: fc.anything() }),
      fc.record({ form: fc.oneof(fc.string(), fc.anything()), code: fc.anything() }),
    ),
    channelData: fc.oneof(fc.anything(), fc.record({ clientActivityID: fc.anything() })),
    from: fc.anything(),
    locale: fc.anything(),
    attachments: fc.anything(),
  },
  { requiredKeys: [] },
);

it('answers any body with 200 or a clear 4xx, and never shows its insides', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.json(),
        activityLike.map((body) => toJson(body)),
      ),
      async (body) => {
        const path = `/conversations/${opened.id}/activities`;
        const answer = await rest(server, 'POST', path, { token: opened.token, body });

        expect([200, 400]).toContain(answer.status);
        if (answer.status === 400) expect(answer.body.error.message).not.toBe('');
        expect(answer.text).not.toMatch(/ {4}at |node_modules|\.ts:/);
      },
    ),
    { numRuns: 400 },
  );
  expect(server.defects).toEqual([]);
});

it('refuses a body that is no UTF-8 rather than keep something else', async () => {
  const base = `${server.url}/v3/directline/conversations/${opened.id}`;
  const answer = await fetch(`${base}/activities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${opened.token}`, 'content-type': 'application/json' },
    body: Buffer.from('{"type":"message","text":"é"}', 'latin1'),
  });

  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { code: 'MalformedData' } });
});

it.each(['/tokens/generate', '/conversations'])('answers any body at %s', async (path) => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (body) => {
      const { status } = await rest(server, 'POST', path, { origin: server.url, body });

      expect([200, 400, 401]).toContain(status);
    }),
    { numRuns: 100 },
  );
  expect(server.defects).toEqual([]);
});

it('survives any address, any watermark and any token', async () => {
  await fc.assert(
    fc.asyncProperty(anyPath, fc.string(), fc.string(), async (path, watermark, token) => {
      const query = `?watermark=${encodeURIComponent(watermark)}&t=${encodeURIComponent(token)}`;
      const answer = await rest(server, 'GET', `/conversations${path}${query}`, {
        token: encodeURIComponent(token),
      });

      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }),
    { numRuns: 200 },
  );
  expect(server.defects).toEqual([]);
});

it.each([
  { what: 'a client that leaves in the middle of a body', head: 'content-length: 500\r\n\r\n{"ty' },
  {
    what: 'a handshake without its key',
    head: 'connection: upgrade\r\nupgrade: websocket\r\n\r\n',
  },
])('survives $what', async ({ head }) => {
  const socket = connect(server.port, 'localhost');
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  const authorization = `authorization: Bearer ${opened.token}`;
  const path = `/v3/directline/conversations/${opened.id}/activities`;

  socket.write(`POST ${path} HTTP/1.1\r\nhost: localhost\r\n${authorization}\r\n${head}`);
  socket.destroySoon();
  await once(socket, 'close');
  const { status } = await rest(server, 'POST', '/tokens/refresh', { token: opened.token });

  expect(status).toBe(200);
  expect(server.defects).toEqual([]);
});

/** Anything that JSON can hold; what it cannot hold is left out. */
function toJson(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}
