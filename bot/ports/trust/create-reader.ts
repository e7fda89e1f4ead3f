import { compareNames } from '../compare-names.ts';
import { fitsName } from './fits-name.ts';
import type { Level } from './level.ts';
import { makeReader, type Reader } from './reader.ts';

/** One thing that a person proved, and that still counts. */
export interface Proof {
  /** Lower-cased. */
  readonly address: string;
  readonly level: Exclude<Level, 'anonymous' | 'staff'>;
  /** The name that came with the proof, where the channel vouches for it. */
  readonly name?: string;
}

/** A person in a conversation, by what they proved, the latest proof first. Nobody becomes staff in this way. */
export function createReader(
  proofs: readonly Proof[],
  institutionalDomains: readonly string[],
): Reader {
  return makeReader({
    level: proofs[0]?.level ?? 'anonymous',
    addresses: proofs.map(({ address }) => address),
    bearsName: (name) => proofs.some((proof) => bearsOut(proof, name, institutionalDomains)),
  });
}

/**
 * A name that the channel vouches for is the only one. Without one, the address has to fit the name,
 * and on the web to be one that an institution gave to somebody it knows.
 */
function bearsOut(
  { address, level, name: vouched }: Proof,
  name: string,
  institutionalDomains: readonly string[],
): boolean {
  if (vouched !== undefined) return compareNames(toName(vouched), toName(name)) === 'yes';
  const isVouchedFor = level !== 'mailbox' || isInstitutional(address, institutionalDomains);
  return isVouchedFor && fitsName(address, name);
}

function toName(displayName: string) {
  return { familyName: undefined, givenName: undefined, displayName };
}

/** Whether the domain of the address is one of these, or below one of them. */
export function isInstitutional(address: string, domains: readonly string[]): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return domains.some((known) => domain === known || domain.endsWith(`.${known}`));
}
