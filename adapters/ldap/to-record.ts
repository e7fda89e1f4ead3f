import type { Finding } from '../../bot/diagnosis/fact.ts';
import type { RecordPart, ResedaRecord } from '../../bot/ports/directories.ts';
import { toUnitKey } from '../../bot/ports/to-unit-key.ts';
import { all, first, type Entry } from './entry.ts';
import type { PeopleProfile, Profile } from './profile.ts';
import { provesAbsence, readAddresses, readBoolean, type Readable } from './readable.ts';
import { readInstant } from './read-instant.ts';

/** Whether one of the values is in the list; an item that ends with * is a beginning. */
function matches(values: readonly string[], list: readonly string[]): boolean {
  return list.some((item) => {
    const wanted = item.toLowerCase();
    return values.some((value) =>
      wanted.endsWith('*')
        ? value.toLowerCase().startsWith(wanted.slice(0, -1))
        : value.toLowerCase() === wanted,
    );
  });
}

/** "No" needs a value that says so and no employer that is hidden from us. */
function readPaidByCnrs(entry: Entry, { reseda }: Profile, readable: Readable): Finding {
  const { people, employer } = reseda;
  const values = all(entry, people.employer);
  if (matches(values, employer.cnrs)) return 'yes';
  const isNot = matches(values, employer.notCnrs) && provesAbsence(readable, people.employer);
  return isNot ? 'no' : 'unknown';
}

function readUnits(entry: Entry, people: PeopleProfile): Pick<ResedaRecord, 'units' | 'mainUnit'> {
  const main = first(entry, people.mainUnit);
  const assigned = all(entry, people.units);
  const named = main === undefined ? assigned : [main, ...assigned];
  const units = named.length > 0 ? named : all(entry, people.unitFallback);
  const distinct = new Map(units.map((unit) => [toUnitKey(unit), unit]));
  const [only] = distinct.size === 1 ? units : [];
  return { units: [...distinct.values()], mainUnit: main ?? only };
}

function findUnreadable(people: PeopleProfile, readable: Readable): readonly RecordPart[] {
  const parts: readonly (readonly [RecordPart, readonly string[]])[] = [
    ['mails', people.mail],
    ['other-mails', people.otherMail],
    ['names', [...people.familyName, ...people.givenName]],
    ['units', [...people.mainUnit, ...people.units, ...people.unitFallback]],
    ['main-unit', people.mainUnit],
    ['end-dates', people.endDates],
  ];
  const unreadable = parts.filter(([, attributes]) => !provesAbsence(readable, attributes));
  const isRedListHidden = people.redList.length > 0 && !provesAbsence(readable, people.redList);
  return [...unreadable.map(([part]) => part), ...(isRedListHidden ? ['red-list' as const] : [])];
}

/**
 * Reads a person. Somebody whose red list may not be read counts as red-listed: what we cannot know must not
 * show them to others. An end date that cannot be read makes the end dates unreadable.
 */
export function toRecord(entry: Entry, profile: Profile, readable: Readable): ResedaRecord {
  const { people } = profile.reseda;
  const mails = readAddresses(entry, people.mail);
  const endDates = all(entry, people.endDates).map((value) =>
    readInstant(value, 'end', profile.timeZone),
  );
  const unreadable = new Set(findUnreadable(people, readable));
  if (endDates.includes(undefined)) unreadable.add('end-dates');
  return {
    mails,
    otherMails: readAddresses(entry, people.otherMail, people.otherMailPrefix).filter(
      (mail) => !mails.includes(mail),
    ),
    familyName: first(entry, people.familyName),
    givenName: first(entry, people.givenName),
    displayName: first(entry, people.displayName),
    ...readUnits(entry, people),
    paidByCnrs: readPaidByCnrs(entry, profile, readable),
    endDates: endDates.filter((date) => date !== undefined),
    isRedListed: readBoolean(entry, people.redList) ?? unreadable.has('red-list'),
    unreadable: [...unreadable],
  };
}
