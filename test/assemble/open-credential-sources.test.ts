import { describe, expect, it } from 'vitest';
import { openCredentialSources } from '../../bot/assemble/open-credential-sources.ts';
import { readConfig } from '../../bot/config.ts';
import { FakeClock } from '../fakes/fake-clock.ts';

const TEAMS = {
  TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555',
  TEAMS_TENANT_IDS: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
};
const SECRET = { ...TEAMS, TEAMS_APP_PASSWORD: 'secret' };
const LDAP = {
  DIRECTORY: 'ldap',
  RESEDA_LDAP_BASE_DN: 'dc=x',
  JANUS_LDAP_BASE_DN: 'dc=x',
};

async function open(variables: Readonly<Record<string, string>>) {
  const clock = new FakeClock('2026-11-22T09:00:00.000Z');
  return { clock, ...(await openCredentialSources(readConfig(variables), clock)) };
}

describe('what is watched', () => {
  it.each([
    ['nothing, when nothing is configured', {}, []],
    ['nothing of a managed identity', { ...TEAMS, TEAMS_APP_TYPE: 'UserAssignedMSI' }, []],
    ['nothing of the playground', { TEAMS_PLAYGROUND: 'true' }, []],
    ['the secret of Teams', SECRET, ['teams-secret TEAMS_APP_PASSWORD']],
    [
      'each server that is reached over TLS, once',
      {
        ...LDAP,
        RESEDA_LDAP_URL: 'ldaps://a.test ldap://127.0.0.1 ldaps://b.test',
        JANUS_LDAP_URL: 'ldaps://b.test ldaps://c.test',
      },
      [
        'reseda-server-1 ldaps://a.test',
        'reseda-server-3 ldaps://b.test',
        'janus-server-2 ldaps://c.test',
      ],
    ],
  ])('is %s', async (_, variables, expected) => {
    const { sources } = await open(variables);

    expect(sources.map(({ name, place }) => `${name} ${place}`)).toEqual(expected);
  });
});

it('hears when the secret of Teams begins to be refused, and when it is taken again', async () => {
  const { clock, sources, hearTeamsLogin } = await open(SECRET);
  const endingNow = async () => sources[0]?.look(AbortSignal.timeout(1000));
  const heard: boolean[] = [];
  const endings: unknown[] = [await endingNow()];

  for (const outcome of ['accepted', 'secret-expired', 'secret-expired', 'accepted'] as const) {
    clock.pass(60_000);
    heard.push(hearTeamsLogin(outcome));
    endings.push(await endingNow());
  }

  expect(heard).toEqual([false, true, false, true]);
  expect(endings).toEqual([
    {},
    {},
    { refusedAt: '2026-11-22T09:02:00.000Z' },
    { refusedAt: '2026-11-22T09:03:00.000Z' },
    {},
  ]);
});
