import type { Fact, ResedaFact } from '../diagnosis/fact.ts';
import type { RecordPart, ResedaRecord } from '../ports/directories.ts';
import { toUnitKey } from '../ports/to-unit-key.ts';
import { NO, toPresence, UNREADABLE, YES, type Judgement, type WriteFact } from './write-fact.ts';

/** What a record is read against. */
export interface RecordContext {
  /** The unit that the person names. */
  readonly namedUnit: string | undefined;
  /** Lower-cased domains where anybody can open a mailbox. */
  readonly publicMailDomains: readonly string[];
  readonly now: Date;
}

type Judge = (record: ResedaRecord, context: RecordContext) => Judgement | undefined;

const canRead = ({ unreadable }: ResedaRecord, ...parts: readonly RecordPart[]) =>
  !parts.some((part) => unreadable.includes(part));

const isAttached = ({ units, mainUnit }: ResedaRecord) =>
  units.length > 0 || mainUnit !== undefined;

/** The main unit of a record, or its only one. */
export function findMainUnit({ mainUnit, units }: ResedaRecord): string | undefined {
  return mainUnit ?? (units.length === 1 ? units[0] : undefined);
}

const judgeMail: Judge = (record) => toPresence(record.mails.length > 0, canRead(record, 'mails'));

const judgeAttached: Judge = (record) =>
  toPresence(isAttached(record), canRead(record, 'units', 'main-unit'));

/** Nothing to say of a record without a unit: that is `unit.attached`. */
const judgeMainUnit: Judge = (record, { namedUnit }) => {
  if (!isAttached(record)) return canRead(record, 'units', 'main-unit') ? undefined : UNREADABLE;
  const main = findMainUnit(record);
  if (main === undefined) return toPresence(false, canRead(record, 'main-unit'));
  if (namedUnit === undefined || toUnitKey(namedUnit) === toUnitKey(main)) return YES;
  // A unit that the record does not hold at all is a question for the person, not a wrong main unit.
  if (record.units.some((unit) => toUnitKey(unit) === toUnitKey(namedUnit))) return NO;
  return canRead(record, 'units') ? YES : UNREADABLE;
};

const judgePaidByCnrs: Judge = ({ paidByCnrs }) => ({ finding: paidByCnrs });

/** One date that is still to come settles it; that there is none can be told only where all may be read. */
const judgeEnded: Judge = (record, { now }) => {
  const last = Math.max(...record.endDates.map((date) => date.getTime()));
  if (last >= now.getTime()) return NO;
  const isReadable = canRead(record, 'end-dates');
  if (record.endDates.length === 0) return toPresence(false, isReadable);
  const until = new Date(last);
  return isReadable ? { finding: 'yes', until } : { finding: 'unknown', until, isPossible: true };
};

const toDomain = (mail: string) => mail.slice(mail.lastIndexOf('@') + 1).toLowerCase();

/** Nothing to say of a record without a mail: that is `reseda.mail`. */
const judgePersonalMail: Judge = (record, { publicMailDomains }) => {
  if (record.mails.length === 0) return canRead(record, 'mails') ? undefined : UNREADABLE;
  return record.mails.some((mail) => publicMailDomains.includes(toDomain(mail))) ? YES : NO;
};

const judgeNames: Judge = (record) =>
  toPresence(
    record.familyName !== undefined && record.givenName !== undefined,
    canRead(record, 'names'),
  );

const JUDGES = [
  ['reseda.mail', judgeMail],
  ['reseda.personal-mail', judgePersonalMail],
  ['reseda.ended', judgeEnded],
  ['reseda.names', judgeNames],
  ['unit.attached', judgeAttached],
  ['unit.main', judgeMainUnit],
  ['unit.paid-by-cnrs', judgePaidByCnrs],
] as const satisfies readonly (readonly [ResedaFact, Judge])[];

/** Reads what one record says of its person. Facts that do not apply to the record are left out. */
export function toRecordFacts(
  record: ResedaRecord,
  context: RecordContext,
  write: WriteFact,
): Partial<Record<ResedaFact, Fact>> {
  const facts: Partial<Record<ResedaFact, Fact>> = {};
  for (const [name, judge] of JUDGES) {
    const judgement = judge(record, context);
    if (judgement !== undefined) facts[name] = write(judgement);
  }
  return facts;
}
