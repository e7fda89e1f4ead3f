import { expect, it } from 'vitest';
import { createLink, type Link } from '../../../bot/server/console/create-link.ts';
import { FakeSignInProvider } from '../../fakes/fake-sign-in-provider.ts';
import { startConsole, type StartedConsole } from './start-console.ts';

const MINUTE = 60_000;
/** The test itself is the proxy that says where somebody is. */
const trustedProxies = ['127.0.0.1'];

const withProvider = async (): Promise<StartedConsole> =>
  startConsole({
    trustedProxies,
    wayIn: () => ({ kind: 'oidc', provider: new FakeSignInProvider() }),
  });

const tryFrom = async (url: string, network: string, path = '/console/sign-in') =>
  fetch(url + path, { redirect: 'manual', headers: { 'x-forwarded-for': network } });

const tryTimes = async (times: number, attempt: () => Promise<Response>): Promise<Set<number>> => {
  const statuses = new Set<number>();
  for (let count = 0; count < times; count += 1) statuses.add((await attempt()).status);
  return statuses;
};

it('one network may try sixty times in ten minutes to sign in, and others go on', async () => {
  const { url, clock, lines } = await withProvider();

  const within = await tryTimes(60, async () => tryFrom(url, '192.0.2.7'));
  const [neighbour, back, stranger] = [
    await tryFrom(url, '192.0.2.99'),
    await tryFrom(url, '192.0.2.7', '/console/callback?code=1'),
    await tryFrom(url, '198.51.100.7'),
  ];
  clock.pass(10 * MINUTE + 1);
  const later = await tryFrom(url, '192.0.2.7');

  expect(within).toEqual(new Set([303]));
  expect([neighbour.status, back.status, stranger.status]).toEqual([429, 429, 303]);
  expect(neighbour.headers.get('retry-after')).toBe('600');
  expect(await neighbour.text()).toContain('Trop d’essais de connexion');
  expect(later.status).toBe(303);
  expect(lines.join()).toContain('tries too often');
  expect(lines.join()).not.toContain('192.0.2');
});

it('whoever is refused keeps the page that they asked for', async () => {
  const { url } = await withProvider();
  await tryTimes(60, async () => tryFrom(url, '192.0.2.7'));

  const refused = await tryFrom(url, '192.0.2.7', '/console/sign-in?to=figures');

  expect(await refused.text()).toContain('to=figures');
});

it('people behind a proxy that nobody named are not counted as one network', async () => {
  const { url } = await startConsole({
    wayIn: () => ({ kind: 'oidc', provider: new FakeSignInProvider() }),
  });

  const statuses = await tryTimes(70, async () => tryFrom(url, '192.0.2.7'));

  expect(statuses).toEqual(new Set([303]));
});

it('the link is tried twenty times in a quarter of an hour, also from this machine', async () => {
  const { url } = await startConsole({
    wayIn: ({ clock }) => ({ kind: 'link', link: createLink(clock) }),
  });
  const attempt = async () => tryFrom(url, '192.0.2.7', '/console/link?token=x');

  const within = await tryTimes(20, attempt);
  const beyond = await attempt();

  expect(within).toEqual(new Set([400]));
  expect([beyond.status, beyond.headers.get('retry-after')]).toEqual([429, '900']);
});

it('the right link opens however many wrong ones were tried', async () => {
  const wrong = '/console/link?token=x';
  const links: Link[] = [];
  const { url } = await startConsole({
    wayIn: ({ clock }) => {
      const link = createLink(clock);
      links.push(link);
      return { kind: 'link', link };
    },
  });
  await tryTimes(25, async () => tryFrom(url, '192.0.2.7', wrong));

  const answer = await tryFrom(url, '192.0.2.7', links[0]?.path);

  expect(answer.status).toBe(303);
  expect(answer.headers.get('set-cookie')).toMatch(/^console=[\w-]{43};/u);
});
