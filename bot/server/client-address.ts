import { BlockList, isIP } from 'node:net';

/** What is looked at of a request. */
interface Asked {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/**
 * Says who sent a request. `X-Forwarded-For` is believed only as far as it was written by the
 * proxies on the list; anybody can write the rest. An IPv6 client is its network, because it has
 * as many addresses as it likes.
 */
export function createClientAddress(trustedProxies: readonly string[]): (request: Asked) => string {
  const trusted = toBlockList(trustedProxies);
  return ({ socket, headers }) => {
    const forwarded = (headers['x-forwarded-for'] ?? '').toString().split(',');
    const hops = [...forwarded.map((hop) => hop.trim()), socket.remoteAddress ?? '']
      .map(unmapped)
      .filter((hop) => isIP(hop) !== 0);
    const client = hops.findLast((hop) => !isTrusted(trusted, hop)) ?? hops[0];
    return client === undefined ? 'unknown' : toNetwork(client);
  };
}

function toBlockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function isTrusted(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 client of an IPv6 socket. */
function unmapped(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function toNetwork(address: string): string {
  if (isIP(address) === 4) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const first = head.split(':');
  const last = tail === undefined ? [] : tail.split(':');
  const gap = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return `${[...first, ...gap, ...last]
    .slice(0, 4)
    .map((part) => part || '0')
    .join(':')}::/64`;
}
