/** An address of which only its owner recognises the rest: `j…t@univ….fr`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  const top = domain.slice(domain.lastIndexOf('.'));
  const name = domain.slice(0, domain.lastIndexOf('.'));
  const ends = local.length > 3 ? `${local.charAt(0)}…${local.charAt(local.length - 1)}` : '…';
  return `${ends}@${name.slice(0, Math.min(4, Math.ceil(name.length / 2)))}…${top}`;
}
