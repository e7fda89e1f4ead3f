import type { Reseda, ResedaRecord } from '../ports/directories.ts';
import type { Subject } from '../ports/enquiry.ts';
import type { Ask } from './create-look-ups.ts';
import type { PersonFound } from './person-found.ts';
import { recognisePerson } from './recognise-person.ts';

/** A record that is on the red list, or may be, is shown to nobody on the strength of a name. */
function isShownByName({ isRedListed, unreadable }: ResedaRecord): boolean {
  return !isRedListed && !unreadable.includes('red-list');
}

async function findByName(
  reseda: Reseda,
  subject: Subject,
  ask: Ask,
  isForStaff: boolean,
): Promise<PersonFound> {
  const { name, unit } = subject;
  if (name === undefined || unit === undefined) return { kind: 'nobody' };
  const answer = await ask('reseda', 'by-name-and-unit', (signal) =>
    reseda.findByNameAndUnit(name, unit, signal),
  );
  if (answer.kind === 'silent') return { kind: 'name-not-answered' };
  const shown = isForStaff ? answer.value : answer.value.filter(isShownByName);
  const [record, ...others] = shown;
  if (record === undefined) return { kind: 'nobody-of-that-name' };
  if (others.length > 0) return { kind: 'homonyms' };
  const hasSeveralMails = record.mails.length > 1;
  return { kind: 'found', by: 'name', record, isDuplicate: false, hasSeveralMails };
}

/**
 * Finds whom RESEDA knows by these addresses, all of them at once; by name and unit only when it was asked
 * about every address and no record carries any. A look-up that failed does not take back what another one found.
 */
export async function findPerson(
  reseda: Reseda,
  subject: Subject,
  ask: Ask,
  isForStaff: boolean,
): Promise<PersonFound> {
  const answers = await Promise.all(
    subject.mails.map(async (mail) => ({
      mail,
      answer: await ask('reseda', 'by-mail', (signal) => reseda.findByMail(mail, signal)),
    })),
  );
  const answered = answers.flatMap(({ mail, answer }) =>
    answer.kind === 'answered' ? [{ mail, records: answer.value }] : [],
  );
  const person = recognisePerson(answered);
  if (person !== undefined) return person;
  if (answered.length < answers.length) return { kind: 'silent' };
  return findByName(reseda, subject, ask, isForStaff);
}
