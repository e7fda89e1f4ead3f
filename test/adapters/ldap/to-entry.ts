import { Entries, type Entry } from '../../../adapters/ldap/entry.ts';

/** An entry as ldapts hands it over. */
export function toEntry(
  attributes: Readonly<Record<string, string | readonly string[] | Buffer>>,
): Entry {
  const [entry] = Entries.parse([{ dn: 'uid=x', ...attributes }]);
  if (entry === undefined) throw new Error('no entry');
  return entry;
}
