import { expect, it } from 'vitest';
import { createClientAddress } from '../../bot/server/client-address.ts';

it.each([
  { remote: '192.0.2.1', forwarded: undefined, client: '192.0.2.1' },
  { remote: '::ffff:192.0.2.1', forwarded: undefined, client: '192.0.2.1' },
  { remote: '192.0.2.1', forwarded: '198.51.100.7', client: '192.0.2.1' },
  { remote: '10.0.0.5', forwarded: '198.51.100.7', client: '198.51.100.7' },
  { remote: '10.0.0.5', forwarded: '6.6.6.6, 198.51.100.7', client: '198.51.100.7' },
  { remote: '10.0.0.5', forwarded: '198.51.100.7, 10.0.0.6', client: '198.51.100.7' },
  { remote: '10.0.0.5', forwarded: 'garbage', client: '10.0.0.5' },
  { remote: '10.0.0.5', forwarded: undefined, client: '10.0.0.5' },
  { remote: '2001:db8:1:2:3:4:5:6', forwarded: undefined, client: '2001:db8:1:2::/64' },
  { remote: '2001:db8::1', forwarded: undefined, client: '2001:db8:0:0::/64' },
  { remote: '', forwarded: undefined, client: 'unknown' },
])('takes $remote that forwards $forwarded for $client', ({ remote, forwarded, client }) => {
  const request = {
    socket: { remoteAddress: remote },
    headers: { 'x-forwarded-for': forwarded },
  };
  const clientAddress = createClientAddress(['10.0.0.0/8', '::1']);

  expect(clientAddress(request)).toBe(client);
});
