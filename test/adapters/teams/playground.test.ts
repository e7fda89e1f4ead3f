import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { toActivity, toMember } from './teams-cloud.ts';
import { createTeamsWorld } from './teams-world.ts';

const PLAYGROUND = { kind: 'playground', appId: '' } as const;

describe('a playground on this machine', () => {
  it('is believed without a token, and answered without one', async () => {
    const { cloud, post, said } = await createTeamsWorld({ teams: { access: PLAYGROUND } });
    cloud.members.set('29:alice', toMember('alice'));

    const response = await post(toActivity(cloud, 'alice', { text: 'hello' }));

    expect(response.status).toBe(200);
    expect(await said(1)).toEqual(['hello']);
    expect(cloud.calls.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
    expect([cloud.logins, cloud.keyReads]).toEqual([0, 0]);
  });

  it.each(['https://smba.trafficmanager.net/emea/', 'http://evil.test/'])(
    'is no way to write to %s',
    async (serviceUrl) => {
      const { cloud, post, heard } = await createTeamsWorld({ teams: { access: PLAYGROUND } });

      const response = await post(toActivity(cloud, 'alice', { serviceUrl }));

      expect(response.status).toBe(400);
      expect(heard).toEqual([]);
    },
  );
});

it('proves itself as a managed identity with the token of the machine', async () => {
  const { cloud, send, said } = await createTeamsWorld({
    access: { credential: { kind: 'managed-identity', tenantId: 'tenant' } },
  });
  cloud.members.set('29:alice', toMember('alice'));
  vi.stubEnv('IDENTITY_ENDPOINT', `http://${cloud.host}/login/identity`);
  vi.stubEnv('IDENTITY_HEADER', 'header');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });

  await send('alice', { text: 'hello' });

  expect(await said(1)).toEqual(['hello']);
  expect(cloud.messages[0]?.authorization).toBe('Bearer token-1');
});
