import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { toWebLimits } from '../../../bot/assemble/to-web-limits.ts';
import { readConfig } from '../../../bot/config.ts';
import { WEB_LIMIT_NAMES } from '../../../bot/config/web-limits.ts';
import { createClientNetwork } from '../../../bot/server/client-network.ts';
import { FakeClock } from '../../fakes/fake-clock.ts';
import { FakeConversations } from '../../fakes/fake-conversations.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { createWorld } from '../../turns/turns-world.ts';
import { readStream } from './reading-stream.ts';
import { asServer, rest, start, type RestAnswer } from './rest.ts';
import { startServer, type RunningServer } from './start-server.ts';

const NOW = new Date('2026-11-22T09:00:00.000Z');
const CONTACT = 'support@unit.test';

const limitsOf = (limits: string) => toWebLimits(readConfig({ WEB_LIMITS: limits }));

/** A server whose clock stands still, and what it reported. */
async function startLimited(limits: string) {
  const reached: string[] = [];
  const server = await startServer(new FakeConversations(), {
    limits: limitsOf(limits),
    onLimit: (limit) => reached.push(limit),
    contact: CONTACT,
    now: () => NOW,
  });
  onTestFinished(() => server.stop());
  return { server, reached };
}

/** What became of it: taken, refused for so many seconds, or closed with a code. */
type Fate = 'taken' | { readonly waitSeconds: number } | { readonly closed: number };

const toFate = ({ status, headers }: Pick<RestAnswer, 'status' | 'headers'>): Fate =>
  status === 429 ? { waitSeconds: Number(headers.get('retry-after')) } : 'taken';

async function post(server: RunningServer, { id, token }: { id: string; token: string }) {
  const body = { type: 'message', text: 'hello' };
  return rest(server, 'POST', `/conversations/${id}/activities`, { token, body });
}

async function beginTwice(server: RunningServer): Promise<Fate> {
  await rest(server, 'POST', '/tokens/generate', asServer);
  return toFate(await rest(server, 'POST', '/tokens/generate', asServer));
}

async function writeTwice(server: RunningServer): Promise<Fate> {
  const opened = await start(server);
  await post(server, opened);
  return toFate(await post(server, opened));
}

async function writeInTwo(server: RunningServer): Promise<Fate> {
  await post(server, await start(server));
  return toFate(await post(server, await start(server)));
}

async function connectTwice(server: RunningServer): Promise<Fate> {
  const { streamUrl } = await start(server);
  await readStream(streamUrl);
  const socket = new WebSocket(streamUrl);
  socket.on('error', () => undefined);
  const refused = once(socket, 'unexpected-response') as Promise<[unknown, IncomingMessage]>;
  const opened = once(socket, 'open').then(() => 'taken' as const);
  const fate = await Promise.race([
    opened,
    refused.then(([, { headers }]) => ({ waitSeconds: Number(headers['retry-after']) })),
  ]);
  // What did not happen fails once the socket is gone.
  for (const other of [opened, refused]) other.catch(() => undefined);
  socket.terminate();
  return fate;
}

async function listenTo(streamUrl: string): Promise<Fate> {
  const stream = await readStream(streamUrl);
  const heard = stream.until(({ activities }) => activities.length > 0);
  heard.catch(() => undefined);
  return Promise.race([
    heard.then(() => 'taken' as const),
    stream.closed().then(({ code }) => ({ closed: code })),
  ]);
}

async function listenTwice(server: RunningServer): Promise<Fate> {
  const { streamUrl } = await start(server);
  await listenTo(streamUrl);
  return listenTo(streamUrl);
}

async function listenInTwo(server: RunningServer): Promise<Fate> {
  await listenTo((await start(server)).streamUrl);
  return listenTo((await start(server)).streamUrl);
}

const RATES = [
  { name: 'starts-per-network', play: beginTwice },
  { name: 'messages-per-conversation', play: writeTwice },
  { name: 'messages-per-network', play: writeInTwo },
  { name: 'streams-per-conversation', play: connectTwice },
] as const;

const NUMBERS = [
  { name: 'open-streams-per-conversation', play: listenTwice },
  { name: 'open-streams', play: listenInTwo },
] as const;

interface Row {
  readonly name: string;
  readonly play: (server: RunningServer) => Promise<Fate>;
  /** What is configured without this limit, and what then becomes of it. */
  readonly before: string;
  readonly otherwise: Fate;
  readonly bites: Fate;
}

const ROWS: readonly Row[] = [
  ...RATES.flatMap(({ name, play }): readonly Row[] => [
    { name: `${name}-at-once`, play, before: '', otherwise: 'taken', bites: { waitSeconds: 1 } },
    {
      name: `${name}-and-minute`,
      play,
      before: `${name}-at-once=1`,
      otherwise: { waitSeconds: 1 },
      bites: { waitSeconds: 60 },
    },
  ]),
  ...NUMBERS.map((row): Row => ({
    ...row,
    before: '',
    otherwise: 'taken',
    bites: { closed: 1013 },
  })),
];

describe('a limit of the web channel', () => {
  it('has a row here, whatever its name', () => {
    expect(ROWS.map(({ name }) => name)).toEqual(WEB_LIMIT_NAMES);
  });

  it.each(ROWS)('bites as configured, and says its name: $name', async (row) => {
    const limited = await startLimited(`${row.before} ${row.name}=1`);
    const other = await startLimited(row.before === '' ? 'open-streams=9999' : row.before);

    expect(await row.play(limited.server)).toEqual(row.bites);
    expect(limited.reached).toEqual([row.name.replace(/-(?:at-once|and-minute)$/u, '')]);
    expect(await row.play(other.server)).toEqual(row.otherwise);
  });

  it('says when to come back and whom to write to meanwhile, in a body that a program can read', async () => {
    const { server } = await startLimited('messages-per-conversation-at-once=1');
    const opened = await start(server);
    await post(server, opened);

    const refused = await post(server, opened);

    expect(refused.headers.get('content-type')).toContain('application/json');
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.body).toEqual({
      error: {
        code: 'TooManyRequests',
        message: `too many requests: try again in 1 s, or write to ${CONTACT}`,
        contact: CONTACT,
      },
    });
  });
});

describe('two instances behind one balancer', () => {
  const limits = 'starts-per-network-at-once=3 messages-per-network-at-once=2';

  /** Direct Line over turns over a store, all of its own but the file. */
  async function openInstance(dataDir: string, clock: FakeClock) {
    const { turns, linesOf } = await createWorld({
      store: await openTestStore({ dataDir }),
      clock,
    });
    // One at a time: two connections of one process would wait for each other.
    await linesOf();
    const server = await startServer(turns, {
      limits: limitsOf(limits),
      clientNetwork: createClientNetwork(['127.0.0.1', '::1']),
      now: () => clock.now(),
    });
    onTestFinished(() => server.stop());
    return { server, linesOf };
  }

  it('count the messages and the conversations of a network together, in memory of neither', async () => {
    const dataDir = await tempFolder();
    const clock = new FakeClock();
    const [one, other] = [await openInstance(dataDir, clock), await openInstance(dataDir, clock)];
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    const begin = async ({ server, linesOf }: typeof one) => {
      const generated = await rest(server, 'POST', '/tokens/generate', asServer);
      const { token, conversationId: id } = generated.body;
      const { status } = await rest(server, 'POST', '/conversations', { token, headers, body: {} });
      if (status === 201) await linesOf(id);
      return { status, id, token, server, linesOf };
    };
    const write = async ({ server, id, token, linesOf }: Awaited<ReturnType<typeof begin>>) => {
      const path = `/conversations/${id}/activities`;
      const body = { type: 'message', text: 'hello' };
      const { status } = await rest(server, 'POST', path, { token, headers, body });
      await linesOf(id);
      return status;
    };

    const begun = [await begin(one), await begin(other), await begin(one), await begin(other)];
    const written = [];
    for (const conversation of begun.slice(0, 3)) written.push(await write(conversation));

    expect(begun.map(({ status }) => status)).toEqual([201, 201, 201, 429]);
    expect(written).toEqual([200, 200, 429]);
  });
});
