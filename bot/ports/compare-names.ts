import type { Finding } from '../diagnosis/fact.ts';
import { toNameWords } from './to-name-words.ts';

/** A name as a record holds it, or as somebody typed it (then only `displayName`). */
export interface PersonName {
  readonly familyName: string | undefined;
  readonly givenName: string | undefined;
  /** May hold both names in any order. */
  readonly displayName: string | undefined;
}

/** "Jean-Pierre Martin" is written `jeanpierre martin`, `MARTIN Jean Pierre` and worse: any key in common is enough. */
function toKeys(parts: readonly string[]): readonly string[] {
  const words = parts.map(toNameWords);
  const joined = words.map((part) => part.join(''));
  const keys = [joined.join(''), joined.toReversed().join(''), words.flat().toSorted().join('')];
  return keys.filter((key) => key !== '');
}

function toAllKeys({ familyName, givenName, displayName }: PersonName): readonly string[] {
  const inParts =
    familyName === undefined || givenName === undefined ? [] : toKeys([givenName, familyName]);
  return displayName === undefined ? inParts : [...inParts, ...toKeys([displayName])];
}

/**
 * Tells whether two names are one, without regard to accents, case, hyphens and the order of the names.
 * `unknown` when one of them is not complete enough to be compared: half a name proves nothing.
 */
export function compareNames(one: PersonName, other: PersonName): Finding {
  const ones = toAllKeys(one);
  const others = new Set(toAllKeys(other));
  if (ones.length === 0 || others.size === 0) return 'unknown';
  return ones.some((key) => others.has(key)) ? 'yes' : 'no';
}
