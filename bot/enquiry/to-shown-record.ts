import type { ResedaRecord } from '../ports/directories.ts';
import type { Findings } from '../ports/enquiry.ts';
import type { PersonFound } from './person-found.ts';

function toName({ givenName, familyName, displayName }: ResedaRecord): string | undefined {
  if (givenName !== undefined && familyName !== undefined) return `${givenName} ${familyName}`;
  return displayName ?? familyName ?? givenName;
}

/** What letters and support need of the record: the name, and the mails that the person did not give. */
export function toShownRecord(
  person: PersonFound | undefined,
  givenMails: readonly string[],
): Pick<Findings, 'person' | 'recordMails'> {
  if (person?.kind !== 'found') return { recordMails: [] };
  const { record } = person;
  const name = toName(record);
  return {
    ...(name !== undefined && { person: { name } }),
    recordMails: record.mails.filter((mail) => !givenMails.includes(mail)),
  };
}
