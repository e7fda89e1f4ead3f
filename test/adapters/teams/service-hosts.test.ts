import { expect, it } from 'vitest';
import { createServiceHosts, isLoopbackUrl } from '../../../adapters/teams/service-hosts.ts';

const isServiceUrl = createServiceHosts([
  'smba.trafficmanager.net',
  '127.0.0.1:4000',
  'intra.test',
]);

it.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['HTTPS://SMBA.TrafficManager.net/teams', true],
  ['https://smba.trafficmanager.net:443/', true],
  ['http://127.0.0.1:4000/connector', true],
  ['http://smba.trafficmanager.net/emea/', false],
  ['http://intra.test/', false],
  ['https://smba.trafficmanager.net:8443/', false],
  ['https://smba.trafficmanager.net.evil.test/', false],
  ['https://evil.smba.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net@evil.test/', false],
  ['https://user:x@smba.trafficmanager.net/', false],
  ['https://evil.test/smba.trafficmanager.net', false],
  ['http://127.0.0.1:4001/', false],
  ['ftp://smba.trafficmanager.net/', false],
  ['//smba.trafficmanager.net/', false],
  ['', false],
])('takes %s: %s', (url, isTaken) => {
  expect(isServiceUrl(url)).toBe(isTaken);
});

it.each([
  ['http://localhost:56150/_connector', true],
  ['http://127.0.0.1/', true],
  ['http://[::1]:1/', true],
  ['http://127.0.0.1.evil.test/', false],
  ['http://localhost@evil.test/', false],
  ['https://smba.trafficmanager.net/', false],
])('writes from a playground to %s: %s', (url, isTaken) => {
  expect(isLoopbackUrl(url)).toBe(isTaken);
});
