import { createHmac, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../bot/failure.ts';
import { KEYS, toActivity, type TeamsCloud } from './teams-cloud.ts';
import { createTeamsWorld, enrol, idOf } from './teams-world.ts';

const now = (): number => Math.floor(Date.now() / 1000);
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

interface Hostile {
  readonly token?: (cloud: TeamsCloud) => string;
  readonly keys?: TeamsCloud['keys'];
  readonly activity?: (cloud: TeamsCloud) => Readonly<Record<string, unknown>>;
}

const withKeyFor = (endorsements: readonly string[] | undefined): TeamsCloud['keys'] => [
  { kid: 'first', key: KEYS.first.key, ...(endorsements && { endorsements }) },
];

/** Every hostile case of the table that was run against botbuilder, those that it lets through included. */
const HOSTILE: Readonly<Record<string, Hostile>> = {
  'without a token': { token: () => '' },
  'with an empty token': { token: () => 'Bearer ' },
  'with a token that is none': { token: () => 'Bearer x.y.z' },
  'with a token after a password': { token: (cloud) => `Basic ${cloud.token()}` },
  'signed by another key of the same name': {
    token: (cloud) => `Bearer ${cloud.token({}, {}, stranger)}`,
  },
  'signed by nobody': {
    token: (cloud) => `Bearer ${unsigned(cloud, { alg: 'none', kid: 'first' })}.x`,
  },
  'signed by the public key as a secret': {
    token: (cloud) => {
      const signed = unsigned(cloud, { alg: 'HS256', kid: 'first' });
      const secret = createPublicKey(KEYS.first.key).export({ type: 'spki', format: 'pem' });
      return `Bearer ${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    },
  },
  'with a key that nobody publishes': {
    token: (cloud) => `Bearer ${cloud.token({}, { kid: 'other' })}`,
  },
  'for another assistant': {
    token: (cloud) => `Bearer ${cloud.token({ aud: '99999999-2222-3333-4444-555555555555' })}`,
  },
  'for several assistants': {
    token: (cloud) => `Bearer ${cloud.token({ aud: ['11111111-2222-3333-4444-555555555555'] })}`,
  },
  'of another issuer': {
    token: (cloud) => `Bearer ${cloud.token({ iss: 'https://sts.windows.net/x/' })}`,
  },
  'that ended ten minutes ago': { token: (cloud) => `Bearer ${cloud.token({ exp: now() - 600 })}` },
  'that begins in ten minutes': { token: (cloud) => `Bearer ${cloud.token({ nbf: now() + 600 })}` },
  'that never ends': { token: (cloud) => `Bearer ${cloud.token({ exp: undefined })}` },
  'with a key that is endorsed for another channel': { keys: withKeyFor(['webchat']) },
  'with a key that is endorsed for nothing': { keys: withKeyFor([]) },
  'with a key that says nothing of endorsements': { keys: withKeyFor(undefined) },
  'for another service URL': {
    token: (cloud) => `Bearer ${cloud.token({ serviceurl: `${cloud.serviceUrl}other` })}`,
  },
  'for no service URL': { token: (cloud) => `Bearer ${cloud.token({ serviceurl: undefined })}` },
  'whose activity has no service URL': { activity: () => ({ serviceUrl: undefined }) },
  'whose activity has an empty service URL': {
    activity: () => ({ serviceUrl: '' }),
    token: (cloud) => `Bearer ${cloud.token({ serviceurl: '' })}`,
  },
  'whose service URL is no host of Teams': {
    activity: () => ({ serviceUrl: 'https://evil.test/' }),
    token: (cloud) => `Bearer ${cloud.token({ serviceurl: 'https://evil.test/' })}`,
  },
  'whose service URL hides its host': {
    activity: (cloud) => ({ serviceUrl: `http://${cloud.host}@evil.test/` }),
    token: (cloud) => `Bearer ${cloud.token({ serviceurl: `http://${cloud.host}@evil.test/` })}`,
  },
  'whose activity has no channel': { activity: () => ({ channelId: undefined }) },
  'whose activity has an empty channel': { activity: () => ({ channelId: '' }) },
  'whose activity comes from the web channel': { activity: () => ({ channelId: 'directline' }) },
  'whose activity comes from the channel that asks strangers for keys': {
    activity: () => ({ channelId: 'AseChannel' }),
  },
  'whose activity has no type': { activity: () => ({ type: undefined }) },
  'whose activity has a number for a type': { activity: () => ({ type: 5 }) },
  'whose activity names nobody': { activity: () => ({ from: undefined }) },
  'whose sender has no id in the directory': { activity: () => ({ from: { id: '29:alice' } }) },
};

function unsigned(cloud: TeamsCloud, header: unknown): string {
  const [, payload = ''] = cloud.token().split('.');
  return `${encode(header)}.${payload}`;
}

describe('a request', () => {
  it.each(Object.entries(HOSTILE))('%s reaches nothing', async (_, hostile) => {
    const { cloud, post, heard, refusals } = await createTeamsWorld();
    enrol(cloud, 'alice');
    cloud.keys = hostile.keys ?? cloud.keys;
    const token = hostile.token?.(cloud) ?? `Bearer ${cloud.token()}`;
    const activity = toActivity(cloud, 'alice', hostile.activity?.(cloud));

    const response = await post(activity, token === '' ? {} : { authorization: token });

    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(404);
    expect(await response.text()).toBe('');
    expect(heard).toEqual([]);
    expect(cloud.calls).toEqual([]);
    // Ours is the first lock: what it lets through, the library writes to the console.
    expect(refusals).toEqual([expect.not.stringContaining('botbuilder')]);
  });

  it.each([
    ['is good', {}],
    ['ended four minutes ago, while clocks differ', { exp: now() - 240 }],
  ])('whose token %s is answered', async (_, claims) => {
    const { cloud, send, said } = await createTeamsWorld();
    const alice = enrol(cloud, 'alice');

    const response = await send(alice, { text: 'hello' }, claims);

    expect(response.status).toBe(200);
    expect(await said(1)).toEqual(['hello']);
  });
});

describe('the keys of Teams', () => {
  it('are believed as soon as they are published, and not before', async () => {
    const { cloud, post, send, clock, store, heard } = await createTeamsWorld();
    const alice = enrol(cloud, 'alice');
    await send(alice);
    const before = heard.length;
    const withSecond = async (): Promise<number> => {
      const token = cloud.token({}, { kid: 'second' }, KEYS.second.key);
      const activity = toActivity(cloud, alice);
      return (await post(activity, { authorization: `Bearer ${token}` })).status;
    };

    const early = await withSecond();
    cloud.keys = [KEYS.second];
    clock.pass(60_000);
    const late = await withSecond();
    const withFirst = (await send(alice)).status;

    expect([early, late, withFirst]).toEqual([401, 200, 401]);
    expect(heard.slice(before).filter((line) => line.startsWith('receive'))).toHaveLength(1);
    expect(await idOf(store, heard)).not.toBe('');
  });

  it('are waited for while nobody gives them out, and everything is served again afterwards', async () => {
    const { cloud, send, heard, defects } = await createTeamsWorld();
    const alice = enrol(cloud, 'alice');
    cloud.areKeysDown = true;

    const down = await send(alice);
    const heardMeanwhile = [...heard];
    cloud.areKeysDown = false;
    const up = await send(alice);

    expect([down.status, up.status]).toEqual([503, 200]);
    expect(down.headers.get('retry-after')).toBe('5');
    expect(heardMeanwhile).toEqual([]);
    expect(defects).toEqual([expect.any(Failure)]);
  });

  it('are asked for once a minute at most, whatever strangers send', async () => {
    const { cloud, send, post } = await createTeamsWorld();
    const alice = enrol(cloud, 'alice');
    await send(alice);
    const before = cloud.keyReads;

    for (let count = 0; count < 20; count += 1) {
      const token = cloud.token({}, { kid: `key ${count}` });
      await post(toActivity(cloud, alice), { authorization: `Bearer ${token}` });
    }

    expect(cloud.keyReads).toBe(before);
  });
});
