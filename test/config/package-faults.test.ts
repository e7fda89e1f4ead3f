import { expect, it } from 'vitest';
import { findPackageFaults } from '../../bot/config/package-faults.ts';

const SERVICE = { kind: 'service' } as const;

it.each([
  [SERVICE, 'https://sygefor.univ.example', []],
  [SERVICE, 'https://sygefor.univ.example:8443/assistant', []],
  [SERVICE, undefined, ['PUBLIC_URL: is missing']],
  [SERVICE, 'http://localhost:3978', ['PUBLIC_URL: is this machine']],
  [SERVICE, 'https://127.0.0.1', ['PUBLIC_URL: is this machine']],
  [SERVICE, 'https://[::1]:3978', ['PUBLIC_URL: is this machine']],
  [SERVICE, 'https://sygefor.localhost', ['PUBLIC_URL: is this machine']],
  [SERVICE, 'http://sygefor.univ.example', ['PUBLIC_URL: has to start with https://']],
  [SERVICE, `https://a.example/${'x'.repeat(2000)}`, ['PUBLIC_URL: is longer than']],
  [undefined, 'https://sygefor.univ.example', ['TEAMS_APP_ID: is missing']],
  [{ kind: 'playground' } as const, undefined, ['TEAMS_PLAYGROUND: ', 'PUBLIC_URL: is missing']],
])('of %j and %s: what keeps Teams from taking a package', (teams, publicUrl, expected) => {
  const faults = findPackageFaults(teams, publicUrl);

  expect(faults).toHaveLength(expected.length);
  for (const [index, start] of expected.entries()) expect(faults[index]).toContain(start);
});
