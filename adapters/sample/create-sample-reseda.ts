import type { Finding } from '../../bot/diagnosis/fact.ts';
import { Failure } from '../../bot/failure.ts';
import { compareNames } from '../../bot/ports/compare-names.ts';
import type { Contact, Reseda, ResedaRecord, Unit } from '../../bot/ports/directories.ts';
import { toUnitKey } from '../../bot/ports/to-unit-key.ts';
import { inDays } from './in-days.ts';
import { SAMPLE_PEOPLE } from './sample-people.ts';
import type { SampleRecord } from './sample-person.ts';
import { SAMPLE_UNITS, type SampleUnit } from './sample-units.ts';

function toRecord(record: SampleRecord, now: Date): ResedaRecord {
  const { mails, otherMails = [], givenName, familyName, units } = record;
  return {
    mails,
    otherMails,
    familyName,
    givenName,
    displayName: givenName === undefined ? undefined : `${givenName} ${familyName}`,
    units,
    mainUnit: units.length === 1 ? units[0] : undefined,
    paidByCnrs: record.paidByCnrs,
    endDates: (record.endsInDays ?? []).map((days) => inDays(now, days)),
    isRedListed: record.isRedListed ?? false,
    unreadable: [],
  };
}

function toUnit({ valideurs, cofos, ...unit }: SampleUnit): Unit {
  const isHeld = (holders: readonly Contact[]): Finding => (holders.length > 0 ? 'yes' : 'no');
  return { ...unit, hasValideur: isHeld(valideurs), hasCofo: isHeld(cofos) };
}

/** RESEDA of the invented people. Fails, as the port says, only for the person whose look-up is there to fail. */
export function createSampleReseda(clock: () => Date): Reseda {
  const findRecords = (now: Date): readonly ResedaRecord[] =>
    SAMPLE_PEOPLE.flatMap(({ records }) => records.map((record) => toRecord(record, now)));
  return {
    async findByMail(typed) {
      const mail = typed.toLowerCase();
      if (SAMPLE_PEOPLE.some((person) => person.silent === 'reseda' && person.mail === mail)) {
        throw new Failure('RESEDA_UNAVAILABLE', 'the sample RESEDA is silent about this person');
      }
      return Promise.resolve(
        findRecords(clock()).filter(
          ({ mails, otherMails }) => mails.includes(mail) || otherMails.includes(mail),
        ),
      );
    },
    async findByNameAndUnit(name, unit) {
      const typed = { displayName: name, givenName: undefined, familyName: undefined };
      const key = toUnitKey(unit);
      return Promise.resolve(
        findRecords(clock()).filter(
          (record) =>
            record.units.some((code) => toUnitKey(code) === key) &&
            compareNames(record, typed) === 'yes',
        ),
      );
    },
    async findUnit(code) {
      const unit = SAMPLE_UNITS.find((candidate) => toUnitKey(candidate.code) === toUnitKey(code));
      return Promise.resolve(unit && toUnit(unit));
    },
  };
}
