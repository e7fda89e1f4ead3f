import type { Finding } from '../diagnosis/fact.ts';
import { compareNames } from '../ports/compare-names.ts';
import type { ResedaRecord } from '../ports/directories.ts';
import { distinctRecords, mergeRecords } from './merge-records.ts';
import type { PersonFound } from './person-found.ts';

/** The records that RESEDA returned for one address. */
interface AnswerByMail {
  readonly mail: string;
  readonly records: readonly ResedaRecord[];
}

type ByAddress = 'mail' | 'other-mail' | 'unseen';

/** The ways to carry an address, the surest first. */
const CARRIES: readonly {
  readonly by: ByAddress;
  readonly holds: (record: ResedaRecord, mail: string) => boolean;
}[] = [
  { by: 'mail', holds: ({ mails }, mail) => mails.includes(mail) },
  { by: 'other-mail', holds: ({ otherMails }, mail) => otherMails.includes(mail) },
  {
    by: 'unseen',
    holds: ({ unreadable }) => unreadable.includes('mails') || unreadable.includes('other-mails'),
  },
];

function areOnePerson(first: ResedaRecord, rest: readonly ResedaRecord[]): Finding {
  const findings = rest.map((record) => compareNames(first, record));
  if (findings.includes('no')) return 'no';
  return findings.includes('unknown') ? 'unknown' : 'yes';
}

function recognise(
  by: ByAddress,
  [first, ...rest]: readonly [ResedaRecord, ...ResedaRecord[]],
  everybody: readonly ResedaRecord[],
): PersonFound {
  const areOne = areOnePerson(first, rest);
  if (areOne === 'no') return { kind: 'several', by, areDifferent: 'yes' };
  if (areOne === 'unknown') return { kind: 'several', by, areDifferent: 'unknown' };
  // A second record of the same name may carry the address only as another one, or another address that was given.
  const namesakes = everybody.filter(
    (record) => record !== first && !rest.includes(record) && compareNames(first, record) === 'yes',
  );
  const records = [first, ...rest, ...namesakes] as const;
  return {
    kind: 'found',
    by,
    record: mergeRecords(records),
    isDuplicate: records.length > 1,
    hasSeveralMails: records.some(({ mails }) => mails.length > 1),
  };
}

/**
 * Tells whose record the addresses lead to: the address that comes first and is somebody's mail decides,
 * else the first that is somebody's other address. `undefined` when none of the records carries any.
 */
export function recognisePerson(answers: readonly AnswerByMail[]): PersonFound | undefined {
  const everybody = distinctRecords(answers.map(({ records }) => records));
  for (const { by, holds } of CARRIES) {
    for (const { mail } of answers) {
      const [first, ...rest] = everybody.filter((record) => holds(record, mail));
      if (first !== undefined) return recognise(by, [first, ...rest], everybody);
    }
  }
  return undefined;
}
