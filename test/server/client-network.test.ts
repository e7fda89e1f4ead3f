import { expect, it } from 'vitest';
import { createClientNetwork } from '../../bot/server/client-network.ts';

it.each([
  { remote: '192.0.2.1', forwarded: undefined, network: '192.0.2.0/24' },
  { remote: '::ffff:192.0.2.1', forwarded: undefined, network: '192.0.2.0/24' },
  { remote: '192.0.2.1', forwarded: '198.51.100.7', network: '192.0.2.0/24' },
  { remote: '10.0.0.5', forwarded: '198.51.100.7', network: '198.51.100.0/24' },
  { remote: '10.0.0.5', forwarded: '198.51.100.250', network: '198.51.100.0/24' },
  { remote: '10.0.0.5', forwarded: '6.6.6.6, 198.51.100.7', network: '198.51.100.0/24' },
  { remote: '10.0.0.5', forwarded: '198.51.100.7, 10.0.0.6', network: '198.51.100.0/24' },
  { remote: '10.0.0.5', forwarded: 'garbage', network: '10.0.0.0/24' },
  { remote: '10.0.0.5', forwarded: undefined, network: '10.0.0.0/24' },
  { remote: '2001:db8:1:2:3:4:5:6', forwarded: undefined, network: '2001:db8:1:2::/64' },
  { remote: '2001:db8::1', forwarded: undefined, network: '2001:db8:0:0::/64' },
  { remote: '::1', forwarded: '198.51.100.7', network: '198.51.100.0/24' },
  { remote: '::1', forwarded: '2001:DB8:0:1::7', network: '2001:db8:0:1::/64' },
])('takes $remote that forwards $forwarded for $network', ({ remote, forwarded, network }) => {
  const request = {
    socket: { remoteAddress: remote },
    headers: { 'x-forwarded-for': forwarded },
  };
  const clientNetwork = createClientNetwork(['10.0.0.0/8', '::1']);

  expect(clientNetwork(request)).toBe(network);
});

it.each([
  { remote: '127.0.0.1', forwarded: undefined, trusted: [] },
  { remote: '127.8.9.1', forwarded: undefined, trusted: [] },
  { remote: '::ffff:127.0.0.1', forwarded: undefined, trusted: [] },
  { remote: '::1', forwarded: undefined, trusted: [] },
  { remote: '127.0.0.1', forwarded: '198.51.100.7', trusted: [] },
  { remote: '127.0.0.1', forwarded: undefined, trusted: ['127.0.0.1'] },
  { remote: '127.0.0.1', forwarded: '127.0.0.1', trusted: ['127.0.0.1'] },
  { remote: undefined, forwarded: undefined, trusted: [] },
])(
  'cannot tell the network of $remote that forwards $forwarded when $trusted is trusted',
  ({ remote, forwarded, trusted }) => {
    const request = {
      socket: { remoteAddress: remote },
      headers: { 'x-forwarded-for': forwarded },
    };

    expect(createClientNetwork(trusted)(request)).toBeUndefined();
  },
);
