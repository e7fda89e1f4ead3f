import { isIP } from 'node:net';
import { isLoopback, toAddressList, unmapped } from './address-list.ts';

/** What is looked at of a request. */
interface Asked {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What one client, or one site, is given at least: it has as many addresses in it as it likes. */
const GROUPS_OF_NETWORK = 4;
const BYTES_OF_NETWORK = 3;

/**
 * Says which network sent a request: a /24 of IPv4, a /64 of IPv6. `X-Forwarded-For` is believed
 * only as far as it was written by the proxies on the list; anybody can write the rest.
 *
 * `undefined` for this machine: a proxy on it that is not on the list says nothing about where the
 * person is, and everybody behind it would be one network.
 */
export function createClientNetwork(
  trustedProxies: readonly string[],
): (request: Asked) => string | undefined {
  const isTrusted = toAddressList(trustedProxies);
  return ({ socket, headers }) => {
    const forwarded = (headers['x-forwarded-for'] ?? '').toString().split(',');
    const hops = [...forwarded.map((hop) => hop.trim()), socket.remoteAddress ?? '']
      .map(unmapped)
      .filter((hop) => isIP(hop) !== 0);
    const client = hops.findLast((hop) => !isTrusted(hop)) ?? hops[0];
    return client === undefined || isLoopback(client) ? undefined : toNetwork(client);
  };
}

function toNetwork(address: string): string {
  if (isIP(address) === 4) {
    return `${address.split('.').slice(0, BYTES_OF_NETWORK).join('.')}.0/24`;
  }
  const [head = '', tail] = address.toLowerCase().split('::');
  const first = head.split(':');
  const last = tail === undefined ? [] : tail.split(':');
  const gap = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return `${[...first, ...gap, ...last]
    .slice(0, GROUPS_OF_NETWORK)
    .map((part) => part || '0')
    .join(':')}::/64`;
}
