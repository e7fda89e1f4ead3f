import { all, first, type Entry } from './entry.ts';

/** What a bind account may read, as the profile lists it. */
export type Readable = ReadonlySet<string>;

export function toReadable(attributes: readonly string[]): Readable {
  return new Set(attributes.map((attribute) => attribute.toLowerCase()));
}

/**
 * Whether the absence of all these attributes proves something.
 * It does not when one of them may not be read, nor when the profile names none.
 */
export function provesAbsence(readable: Readable, attributes: readonly string[]): boolean {
  return (
    attributes.length > 0 && attributes.every((attribute) => readable.has(attribute.toLowerCase()))
  );
}

/** `TRUE` and `FALSE` of LDAP; `undefined` when absent or neither. */
export function readBoolean(entry: Entry, attributes: readonly string[]): boolean | undefined {
  switch (first(entry, attributes)?.toUpperCase()) {
    case 'TRUE':
      return true;
    case 'FALSE':
      return false;
    case undefined:
    default:
      return undefined;
  }
}

/** A whole number; `undefined` when absent or no number. */
export function readNumber(entry: Entry, attributes: readonly string[]): number | undefined {
  const value = first(entry, attributes);
  return value !== undefined && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

/** Addresses in lower case, each once; those without the prefix are none. */
export function readAddresses(
  entry: Entry,
  attributes: readonly string[],
  prefix = '',
): readonly string[] {
  const start = prefix.toLowerCase();
  const addresses = all(entry, attributes)
    .map((value) => value.toLowerCase())
    .filter((value) => value.startsWith(start))
    .map((value) => value.slice(start.length));
  return [...new Set(addresses)];
}
