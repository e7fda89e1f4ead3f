import { expect, it } from 'vitest';
import { createTeamsWorld, enrol } from './teams-world.ts';

it('is known to be refused because the secret has expired, and to be accepted once it is renewed', async () => {
  const outcomes: string[] = [];
  const { cloud, send, said } = await createTeamsWorld({
    teams: { onLogin: (outcome) => outcomes.push(outcome) },
  });
  const alice = enrol(cloud, 'alice');
  cloud.isSecretExpired = true;

  await send(alice);
  const refused = [...new Set(outcomes)];
  cloud.isSecretExpired = false;
  await send(alice);
  await said(1);

  expect(refused).toEqual(['secret-expired']);
  expect(outcomes.at(-1)).toBe('accepted');
});

it('says nothing of the secret when the login is refused for another reason', async () => {
  const outcomes: string[] = [];
  const { cloud, send } = await createTeamsWorld({
    teams: { onLogin: (outcome) => outcomes.push(outcome) },
  });
  cloud.isLoginRefused = true;

  await send(enrol(cloud, 'alice'));

  expect(cloud.logins).toBeGreaterThan(0);
  expect(outcomes).toEqual([]);
});
