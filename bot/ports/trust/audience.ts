import type { Reader } from './reader.ts';

/** To whom something that a directory said may be told, besides staff. */
export type Audience =
  | { readonly to: 'staff' }
  /** Whoever proved all these addresses: what was looked up rests on each of them. */
  | { readonly to: 'holder'; readonly addresses: readonly string[] }
  /** The same, and this name is proved to be theirs: it was looked up by name. */
  | { readonly to: 'bearer'; readonly addresses: readonly string[]; readonly name: string };

/** Whether this reader may be told. */
export function mayHear(reader: Reader, audience: Audience): boolean {
  if (reader.level === 'staff') return true;
  if (reader.level === 'anonymous' || audience.to === 'staff') return false;
  const { addresses } = audience;
  const holdsAll =
    addresses.length > 0 && addresses.every((address) => reader.addresses.includes(address));
  return holdsAll && (audience.to === 'holder' || reader.bearsName(audience.name));
}
