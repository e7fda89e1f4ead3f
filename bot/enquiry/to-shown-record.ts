import type { ResedaRecord } from '../ports/directories.ts';
import type { Findings } from '../ports/enquiry.ts';
import type { PersonFound } from './person-found.ts';

/**
 * The record, when it may be shown: one on the red list, or that may be on it, is shown only to the person
 * who proved an address of it, and a name proves nothing.
 */
function findShown(person: PersonFound | undefined): ResedaRecord | undefined {
  if (person?.kind !== 'found') return undefined;
  const { by, record } = person;
  const mayBeRedListed = record.isRedListed || record.unreadable.includes('red-list');
  return by === 'name' && mayBeRedListed ? undefined : record;
}

function toName({ givenName, familyName, displayName }: ResedaRecord): string | undefined {
  if (givenName !== undefined && familyName !== undefined) return `${givenName} ${familyName}`;
  return displayName ?? familyName ?? givenName;
}

/** What letters and support need of the record: the name, and the mails that the person did not give. */
export function toShownRecord(
  person: PersonFound | undefined,
  givenMails: readonly string[],
): Pick<Findings, 'person' | 'recordMails'> {
  const record = findShown(person);
  if (record === undefined) return { recordMails: [] };
  const name = toName(record);
  return {
    ...(name !== undefined && { person: { name } }),
    recordMails: record.mails.filter((mail) => !givenMails.includes(mail)),
  };
}
