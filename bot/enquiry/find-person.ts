import type { Reseda, ResedaRecord } from '../ports/directories.ts';
import type { Subject } from '../ports/enquiry.ts';
import type { Answer, Ask } from './create-look-ups.ts';
import type { KnownPerson, PersonFound } from './person-found.ts';
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
): Promise<KnownPerson> {
  const { name, unit } = subject;
  if (name === undefined || unit === undefined) return { kind: 'nobody' };
  const answer = await ask('reseda', 'by-name-and-unit', (signal, onRemembered) =>
    reseda.findByNameAndUnit(name, unit, signal, onRemembered),
  );
  if (answer.kind === 'silent') return { kind: 'name-not-answered' };
  const shown = isForStaff ? answer.value : answer.value.filter(isShownByName);
  return { ...recogniseByName(shown), ...knownSince([answer]) };
}

function recogniseByName([record, ...others]: readonly ResedaRecord[]): PersonFound {
  if (record === undefined) return { kind: 'nobody-of-that-name' };
  if (others.length > 0) return { kind: 'homonyms' };
  const hasSeveralMails = record.mails.length > 1;
  return { kind: 'found', by: 'name', record, isDuplicate: false, hasSeveralMails };
}

/** Since when the oldest of them is known; nothing where none was remembered. */
function knownSince(answers: readonly Answer<unknown>[]): Pick<KnownPerson, 'knownSince'> {
  const [oldest] = answers
    .flatMap((answer) => (answer.kind === 'answered' ? [answer.knownSince] : []))
    .filter((since) => since !== undefined)
    .sort((one, other) => one.getTime() - other.getTime());
  return oldest === undefined ? {} : { knownSince: oldest };
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
): Promise<KnownPerson> {
  const answers = await Promise.all(
    subject.mails.map(async (mail) => ({
      mail,
      answer: await ask('reseda', 'by-mail', (signal, onRemembered) =>
        reseda.findByMail(mail, signal, onRemembered),
      ),
    })),
  );
  const answered = answers.flatMap(({ mail, answer }) =>
    answer.kind === 'answered' ? [{ mail, records: answer.value }] : [],
  );
  const person = recognisePerson(answered);
  if (person !== undefined) {
    return { ...person, ...knownSince(answers.map(({ answer }) => answer)) };
  }
  if (answered.length < answers.length) return { kind: 'silent' };
  return findByName(reseda, subject, ask, isForStaff);
}
