import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { Agent, request, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { readStream } from '../adapters/direct-line/reading-stream.ts';
import { rest, start } from '../adapters/direct-line/rest.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import { tempFolder } from '../fakes/temp-folder.ts';
import { makeHostile, type Hostile } from './fuzz/hostile-bodies.ts';
import { startServiceProcess } from './service-process.ts';

const WATCH = new URL('./fuzz/watch-egress.ts', import.meta.url);
const BODIES = 10_000;
/** Where no body is read. */
const FEWER_BODIES = 2000;
const AT_ONCE = 32;
const CONVERSATIONS = 200;
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);

/** So many that the limits, which have tests of their own, keep no body from being read. */
const WEB_LIMITS = ['starts-per-network', 'messages-per-conversation', 'messages-per-network']
  .flatMap((name) => [`${name}-at-once=9000000`, `${name}-and-minute=9000000`])
  .join(' ');

interface Place {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Where to send how many. */
interface Target {
  readonly count: number;
  readonly find: () => Place;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What no answer may hold: a stack, a path of ours, a line of SQL. */
const INSIDES = / {4}at |node_modules|file:\/\/|\.[cm]?[jt]s:\d|SQLITE_|TypeError/;

/** More than it needs in all of this, less than a body that is kept would cost. */
const MOST_BYTES = 700_000_000;

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function send(url: string, { path: to, headers }: Place, hostile: Hostile): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const options = { agent, hostname, port, path: to, method: hostile.method };
    const sending = request({ ...options, headers: { ...hostile.headers, ...headers } });
    sending.on('error', reject);
    sending.on('response', (answer: IncomingMessage) => {
      text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, text: body }), reject);
    });
    sending.end(hostile.body);
  });
}

/** Sends all of them, some at once; answers which statuses came, and what should not have come. */
async function bombard(url: string, random: () => number, { count, find }: Target) {
  const statuses = new Set<number>();
  const scandals: string[] = [];
  let left = count;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const [place, hostile] = [find(), makeHostile(random)];
      const answer = await send(url, place, hostile);
      statuses.add(answer.status);
      if (answer.status < 500 && !INSIDES.test(answer.text)) continue;
      const sent = `${hostile.method} ${place.path} ${hostile.body.toString('latin1')}`;
      scandals.push(`${sent.slice(0, 1000)} → ${answer.status} ${answer.text}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { statuses: [...statuses].toSorted(), scandals: scandals.slice(0, 5) };
}

async function readMetric(url: string, name: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1]);
}

const OTHERS = [
  ...['/', '/embed', '/widget.js', '/legal.json', '/health/live', '/health/ready', '/metrics'],
  ...['/demo/about', '/v3/directline/nothing', '/nothing', '/api/messages'],
];

/** Without a session, none of them reads a body. */
const CONSOLE = ['/console', '/console/api/me', '/console/api/sign-out', '/console/api/diagnoses'];

it(`${BODIES} hostile bodies on each route that takes one neither end the service, nor open it, nor send it anywhere (FUZZ_SEED=${seed})`, async () => {
  const log = path.join(await tempFolder(), 'egress');
  await writeFile(log, '');
  await using service = await startServiceProcess({
    NODE_OPTIONS: `--import=${WATCH.href}`,
    EGRESS_LOG: log,
    WEB_LIMITS,
    LOG_LEVEL: 'silent',
  });
  const { url } = service;
  const domain = `${url}/v3/directline`;
  const random = seededRandom(seed);
  const opened = await Promise.all(
    Array.from({ length: CONVERSATIONS }, () => start({ url, domain })),
  );
  const bearing = (to: (id: string) => string) => (): Place => {
    const { id = '', token = '' } = opened[Math.floor(random() * opened.length)] ?? {};
    return { path: `/v3/directline${to(id)}`, headers: { authorization: `Bearer ${token}` } };
  };
  const targets: readonly Target[] = [
    {
      count: BODIES,
      find: () => ({ path: '/v3/directline/tokens/generate', headers: { origin: url } }),
    },
    { count: BODIES, find: bearing(() => '/conversations') },
    { count: BODIES, find: bearing((id) => `/conversations/${id}/activities`) },
    { count: BODIES, find: bearing((id) => `/conversations/${id}/upload`) },
    { count: FEWER_BODIES, find: bearing(() => '/tokens/refresh') },
    {
      count: FEWER_BODIES,
      find: () => ({ path: OTHERS[Math.floor(random() * OTHERS.length)] ?? '', headers: {} }),
    },
    {
      count: FEWER_BODIES,
      find: () => ({ path: CONSOLE[Math.floor(random() * CONSOLE.length)] ?? '', headers: {} }),
    },
  ];
  const sentBefore = await readFile(log, 'utf8');
  const startedAt = await readMetric(url, 'process_start_time_seconds');

  const found = [];
  for (const target of targets) found.push(await bombard(url, random, target));

  expect(found.flatMap(({ scandals }) => scandals)).toEqual([]);
  expect(found.map(({ statuses }) => statuses)).toEqual([
    [200, 204, 400, 405, 413, 415],
    [200, 400, 405, 409, 413, 415],
    [200, 400, 405, 413, 415],
    [400, 405],
    [200, 405],
    [200, 404, 405],
    [401, 405],
  ]);
  expect(await readFile(log, 'utf8')).toBe(sentBefore);
  expect(await readMetric(url, 'process_start_time_seconds')).toBe(startedAt);
  expect(await readMetric(url, 'process_resident_memory_bytes')).toBeLessThan(MOST_BYTES);
  await expectConversation({ url, domain });
  expect(await service.stop()).toBe(0);
}, 400_000);

/** Somebody who means well is greeted and answered. */
async function expectConversation(service: {
  readonly url: string;
  readonly domain: string;
}): Promise<void> {
  const { id, token, streamUrl } = await start(service);
  const stream = await readStream(streamUrl);
  await stream.until(({ activities }) => activities.length > 0);
  const said = { type: 'message', text: 'Pour moi', value: { choice: 'for-whom:me' } };
  await rest(service, 'POST', `/conversations/${id}/activities`, { token, body: said });
  await stream.until(({ activities }) =>
    activities.some(({ text: shown }) => shown?.startsWith('Que voyez-vous') === true),
  );
  stream.socket.close();
}

it('sees whatever a process sends', async () => {
  const log = path.join(await tempFolder(), 'egress');
  const program = `
    const ignore = () => undefined;
    require('node:net').connect(10009, '127.0.0.1').on('error', ignore);
    fetch('http://127.0.0.1:10009/').catch(ignore);
    require('node:dns').promises.lookup('localhost').catch(ignore);
    const socket = require('node:dgram').createSocket('udp4');
    socket.send('x', 10009, '127.0.0.1', () => socket.close());
  `;

  await promisify(execFile)(process.execPath, [`--import=${WATCH.href}`, '-e', program], {
    env: { PATH: process.env['PATH'], EGRESS_LOG: log },
  });

  const seen = await readFile(log, 'utf8');
  expect(seen.match(/^connect .*10009/gm)).toHaveLength(2);
  expect(seen).toContain('lookup "localhost"');
  expect(seen).toContain('send ');
});
