import { BlockList, isIP } from 'node:net';

/** Says whether an address is one of those, or in one of those networks. */
export type AddressList = (address: string) => boolean;

/** Of addresses, and of networks such as `10.0.0.0/8`. What is no address is on no list. */
export function toAddressList(networks: readonly string[]): AddressList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const own = unmapped(address);
    return isIP(own) !== 0 && list.check(own, isIP(own) === 6 ? 'ipv6' : 'ipv4');
  };
}

/** An IPv4 client of an IPv6 socket. */
export function unmapped(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** This machine. */
export const isLoopback = toAddressList(['127.0.0.0/8', '::1']);
