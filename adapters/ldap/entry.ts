import { z } from 'zod';

/** Bytes that are no UTF-8 come as buffers; a value that is partly illegible is still a value. */
const Text = z.union([
  z.string(),
  z.instanceof(Buffer).transform((bytes) => bytes.toString('utf8')),
]);

const RawEntry = z
  .record(z.string(), z.union([Text, z.array(Text)]))
  .transform((raw) => toEntry(raw));

/** One entry of a directory: attribute names in lower case, each with the values that it has. */
export type Entry = ReadonlyMap<string, readonly string[]>;

export const Entries = z.array(RawEntry);

/** `description;lang-fr` and `proxyAddresses;range=0-1499` are values of `description` and `proxyAddresses`. */
function toEntry(raw: Readonly<Record<string, string | string[]>>): Entry {
  const entry = new Map<string, readonly string[]>();
  for (const [description, value] of Object.entries(raw)) {
    const name = description.split(';', 1).join('').toLowerCase();
    const values = (Array.isArray(value) ? value : [value]).map((text) => text.trim());
    entry.set(name, [...(entry.get(name) ?? []), ...values.filter((text) => text !== '')]);
  }
  return entry;
}

/** All values of these attributes. ldapts gives `[]` for an absent one, which this makes no values at all. */
export function all(entry: Entry, attributes: readonly string[]): readonly string[] {
  return attributes.flatMap((attribute) => entry.get(attribute.toLowerCase()) ?? []);
}

/** The first value of the first of these attributes that has one; `undefined` when none has. */
export function first(entry: Entry, attributes: readonly string[]): string | undefined {
  return all(entry, attributes)[0];
}
