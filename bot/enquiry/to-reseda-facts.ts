import { RESEDA_FACTS, type Fact, type Facts, type ResedaFact } from '../diagnosis/fact.ts';
import type { Found, PersonFound } from './person-found.ts';
import { toRecordFacts, type RecordContext } from './to-record-facts.ts';
import {
  NO,
  toPresence,
  UNAVAILABLE,
  UNREADABLE,
  YES,
  type Judgement,
  type WriteFact,
} from './write-fact.ts';

type ResedaFacts = Partial<Record<ResedaFact, Fact>>;

const writeSilence = (write: WriteFact): Facts =>
  Object.fromEntries(RESEDA_FACTS.map((name) => [name, write(UNAVAILABLE)]));

function judgeCarried({ by, record }: Found): Judgement {
  if (by === 'mail') return YES;
  // Where its mails may not be read, the address may be one of them.
  return toPresence(false, record.mails.length > 0 || !record.unreadable.includes('mails'));
}

/** How the record was reached, beside what it says. */
function writeReached(person: Found, write: WriteFact): ResedaFacts {
  const { by, record } = person;
  const hasMail = toPresence(record.mails.length > 0, !record.unreadable.includes('mails'));
  return {
    'reseda.record': write(judgeCarried(person)),
    ...(by !== 'mail' && { 'reseda.other-mail': write(by === 'unseen' ? UNREADABLE : hasMail) }),
    ...(by === 'name'
      ? { 'reseda.homonyms': write(NO) }
      : {
          'reseda.shared-mail': write(NO),
          'reseda.duplicate': write(person.isDuplicate ? YES : NO),
        }),
  };
}

function writeFound(person: Found, context: RecordContext, write: WriteFact): Facts {
  const { record, hasSeveralMails } = person;
  const canSeeMails = record.mails.length > 0 || !record.unreadable.includes('mails');
  return {
    ...writeReached(person, write),
    ...toRecordFacts(record, context, write),
    'reseda.several-mails': write(toPresence(hasSeveralMails, canSeeMails)),
  };
}

/** Which of the records is the person's, nobody can say: nothing else of them is told. */
function writeSeveral(
  { by, areDifferent }: Extract<PersonFound, { kind: 'several' }>,
  write: WriteFact,
): Facts {
  const carried = write(by === 'unseen' ? UNREADABLE : toPresence(by === 'mail', true));
  return {
    'reseda.record': carried,
    ...(by === 'mail' && { 'reseda.mail': carried }),
    'reseda.shared-mail': write({ finding: areDifferent }),
    'reseda.duplicate': write(areDifferent === 'yes' ? NO : UNREADABLE),
  };
}

function writePerson(person: PersonFound, context: RecordContext, write: WriteFact): Facts {
  const notByMail: Facts = { 'reseda.record': write(NO) };
  switch (person.kind) {
    case 'found':
      return writeFound(person, context, write);
    case 'nobody':
      return notByMail;
    case 'nobody-of-that-name':
      return { ...notByMail, 'reseda.other-mail': write(NO), 'reseda.homonyms': write(NO) };
    case 'name-not-answered':
      return { ...writeSilence(write), ...notByMail };
    case 'homonyms':
      return { ...notByMail, 'reseda.homonyms': write(YES) };
    case 'several':
      return writeSeveral(person, write);
    case 'silent':
      return writeSilence(write);
  }
}

/**
 * Reads what RESEDA says of the person; of several people who share an address, or a name, only that they do.
 * Without an address to ask about, whether a record carries it is left out.
 */
export function toResedaFacts(
  person: PersonFound,
  wasAskedByMail: boolean,
  context: RecordContext,
  write: WriteFact,
): Facts {
  const facts = writePerson(person, context, write);
  if (wasAskedByMail) return facts;
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'reseda.record'));
}
