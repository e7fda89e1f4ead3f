import type { Finding } from '../diagnosis/fact.ts';
import type { ResedaRecord } from '../ports/directories.ts';

type Several = readonly [ResedaRecord, ...ResedaRecord[]];

const union = <T>(lists: readonly (readonly T[])[]): readonly T[] => [...new Set(lists.flat())];

function agreed([first, ...rest]: readonly [Finding, ...Finding[]]): Finding {
  return rest.every((finding) => finding === first) ? first : 'unknown';
}

/**
 * Reads several records of one person as one, the first of them first.
 *
 * None of them is chosen over another, and none blocks alone: a unit, a mail or a future on any of them counts.
 * A record without an end date has no end, so neither has the person.
 */
export function mergeRecords(records: Several): ResedaRecord {
  const [first, ...rest] = records;
  if (rest.length === 0) return first;
  const named =
    records.find((record) => record.familyName !== undefined && record.givenName !== undefined) ??
    first;
  return {
    mails: union(records.map((record) => record.mails)),
    otherMails: union(records.map((record) => record.otherMails)),
    familyName: named.familyName,
    givenName: named.givenName,
    displayName: named.displayName,
    units: union(records.map((record) => record.units)),
    mainUnit: records.find((record) => record.mainUnit !== undefined)?.mainUnit,
    paidByCnrs: agreed([first.paidByCnrs, ...rest.map((record) => record.paidByCnrs)]),
    endDates: records.some((record) => record.endDates.length === 0)
      ? []
      : records.flatMap((record) => record.endDates),
    isRedListed: records.some((record) => record.isRedListed),
    unreadable: union(records.map((record) => record.unreadable)),
  };
}

/**
 * Puts the answers to several addresses together. A record that two addresses found is there once;
 * two records that look the same within one answer stay two, since they are two in the directory.
 */
export function distinctRecords(
  answers: readonly (readonly ResedaRecord[])[],
): readonly ResedaRecord[] {
  const found = new Map<string, ResedaRecord>();
  for (const answer of answers) {
    const seen = new Map<string, number>();
    for (const record of answer) {
      const look = JSON.stringify(record);
      const nth = (seen.get(look) ?? 0) + 1;
      seen.set(look, nth);
      found.set(`${nth} ${look}`, record);
    }
  }
  return [...found.values()];
}
