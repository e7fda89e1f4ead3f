import { randomBytes } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SAMPLE_PEOPLE } from '../../adapters/sample/sample-people.ts';
import { PASSWORD, TeamsCloud, toActivity, type Call } from '../adapters/teams/teams-cloud.ts';
import { enrol } from '../adapters/teams/teams-world.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import { startServiceProcess, type ServiceProcess } from './service-process.ts';
import { recordModules, toTeamsVariables, watchEgress } from './teams-process.ts';
import { waitFor } from './wait-for.ts';

const HOSTILE_BODIES = 10_000;
const AT_ONCE = 50;

async function startCloud(): Promise<TeamsCloud> {
  const cloud = await new TeamsCloud().listen();
  onTestFinished(async () => cloud[Symbol.asyncDispose]());
  return cloud;
}

async function start(variables: Readonly<Record<string, string>>): Promise<ServiceProcess> {
  const service = await startServiceProcess(variables);
  onTestFinished(async () => service[Symbol.asyncDispose]());
  return service;
}

async function post(
  service: ServiceProcess,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${service.url}/api/messages`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

async function send(
  service: ServiceProcess,
  cloud: TeamsCloud,
  who: string,
  changes: Readonly<Record<string, unknown>>,
): Promise<number> {
  const authorization = `Bearer ${cloud.token()}`;
  const body = JSON.stringify(toActivity(cloud, who, changes));
  return (await post(service, body, { authorization })).status;
}

const wordsOf = ({ body }: Call): string => JSON.stringify(body);

describe('the service with Teams', () => {
  it('takes somebody whom the roster names from the welcome to the verdict, without a code', async () => {
    const cloud = await startCloud();
    const service = await start(toTeamsVariables(cloud));
    const { mail: email = '' } =
      SAMPLE_PEOPLE.find(({ shows }) => shows.en === 'password expired') ?? {};
    const alice = enrol(cloud, 'alice', { email, givenName: null, surname: null, name: null });
    const choose = async (choice: string): Promise<void> => {
      await waitFor(() => cloud.messages.some((call) => wordsOf(call).includes(choice)), choice);
      await send(service, cloud, alice, { text: undefined, value: { choice, label: 'x' } });
    };

    await send(service, cloud, alice, { type: 'installationUpdate', action: 'add' });
    await choose('for-whom:me');
    await waitFor(
      () => cloud.messages.some((call) => wordsOf(call).includes('Where your access stands')),
      'the access path',
    );

    const said = cloud.messages.map(wordsOf).join('\n');
    expect(said).toContain(`Teams identifies you at the address ${email}`);
    expect(said).not.toContain('"form":"code"');
    const tokens = new Set(cloud.messages.map(({ authorization }) => authorization));
    expect([...tokens]).toEqual(['Bearer token-1']);
  });

  it('delivers, once and in order, what was committed and not delivered when it was killed', async () => {
    const cloud = await startCloud();
    const service = await start(toTeamsVariables(cloud));
    const alice = enrol(cloud, 'alice');
    const added = { type: 'installationUpdate', action: 'add' };
    let isHeld = true;
    const shown: string[] = [];
    cloud.intercept = (call) => {
      if (call.method === 'GET' || call.body['type'] !== 'message') return undefined;
      if (isHeld) return new Promise(() => undefined);
      shown.push(wordsOf(call));
      return undefined;
    };

    await send(service, cloud, alice, added);
    await waitFor(() => cloud.messages.length === 1, 'the first message to be under way');
    await service.kill();
    isHeld = false;
    await service.start();
    await waitFor(() => shown.some((line) => line.includes('for-whom:me')), 'the rest');
    const welcome = [...shown];
    await send(service, cloud, alice, added);
    await send(service, cloud, alice, { text: 'for somebody else' });
    await waitFor(() => shown.length > welcome.length, 'an answer');

    expect(welcome[0]).toContain('I am the automatic assistant');
    expect(welcome.at(-1)).toContain('for-whom:me');
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('survives ten thousand hostile bodies, says nothing, and calls nobody', async () => {
    const cloud = await startCloud();
    const egress = await watchEgress();
    const service = await start({ ...toTeamsVariables(cloud), ...egress.variables });
    const random = seededRandom(Number(process.env['FUZZ_SEED'] ?? 17));
    const answers = new Map<string, number>();
    const before = egress.sent();

    const worker = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) {
        const headers = random() < 0.5 ? {} : { authorization: hostileToken(random) };
        const response = await post(service, hostileBody(cloud, random), headers);
        const answer = `${response.status} ${await response.text()}`;
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
    };
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => worker(HOSTILE_BODIES / AT_ONCE)),
    );

    const live = await fetch(`${service.url}/health/live`);
    expect(live.status).toBe(200);
    expect([...answers.keys()].filter((answer) => !/^(?:400|401|413) $/.test(answer))).toEqual([]);
    expect([...answers.values()].reduce((sum, count) => sum + count, 0)).toBe(HOSTILE_BODIES);
    expect(egress.sent()).toBe(before);
    expect(cloud.keyReads).toBe(0);
    expect(await send(service, cloud, enrol(cloud, 'alice'), {})).toBe(200);
    expect(egress.sent()).not.toBe(before);
  }, 400_000);
});

describe('the service without Teams', () => {
  it('answers 404 for it, and loads nothing of botbuilder', async () => {
    const record = await recordModules();
    const service = await start(record.variables);

    const response = await post(service, '{}');

    expect(response.status).toBe(404);
    expect(record.modules().length).toBeGreaterThan(100);
    expect(record.modules().filter((line) => /botbuilder|botframework|@azure/.test(line))).toEqual(
      [],
    );
  });

  it('would be seen to load it', async () => {
    const cloud = await startCloud();
    const record = await recordModules();
    await start({ ...toTeamsVariables(cloud), ...record.variables });

    expect(record.modules().some((line) => line.includes('/botbuilder/'))).toBe(true);
    expect(record.modules().some((line) => line.includes(PASSWORD))).toBe(false);
  });
});

const PIECES: readonly ((cloud: TeamsCloud, random: () => number) => unknown)[] = [
  () => null,
  () => 5,
  () => 'msteams',
  () => [],
  () => ({}),
  () => '\u0000\ud800',
  () => '__proto__',
  (cloud) => cloud.serviceUrl,
  () => 'https://evil.test/',
  () => 'AseChannel',
  () => 'message',
  (_, random) => randomBytes(Math.floor(random() * 50)).toString('latin1'),
  (cloud, random) => ({ id: hostile(cloud, random), tenantId: hostile(cloud, random) }),
];

const FIELDS = [
  'type',
  'channelId',
  'serviceUrl',
  'from',
  'recipient',
  'conversation',
  'channelData',
  'timestamp',
  'value',
  'text',
  'entities',
  '__proto__',
];

function hostile(cloud: TeamsCloud, random: () => number): unknown {
  return PIECES[Math.floor(random() * PIECES.length)]?.(cloud, random);
}

/** Nearly an activity, or nothing like one. */
function hostileBody(cloud: TeamsCloud, random: () => number): string {
  const kind = random();
  if (kind < 0.05) return randomBytes(200).toString('latin1');
  if (kind < 0.1) return '['.repeat(20_000);
  if (kind < 0.101) return JSON.stringify({ text: 'x'.repeat(300_000) });
  if (kind < 0.2) return JSON.stringify([hostile(cloud, random)]).slice(1, -1);
  const begun: Record<string, unknown> = random() < 0.5 ? {} : toActivity(cloud, 'alice');
  for (const field of FIELDS) {
    if (random() < 0.4) begun[field] = hostile(cloud, random);
  }
  return JSON.stringify(begun);
}

function hostileToken(random: () => number): string {
  const parts = Array.from({ length: 3 }, () =>
    Buffer.from(JSON.stringify({ alg: random() < 0.5 ? 'none' : 'RS256', x: random() })).toString(
      'base64url',
    ),
  );
  return random() < 0.2 ? 'Bearer x' : `Bearer ${parts.join('.')}`;
}
