import { describe, expect, it } from 'vitest';
import { recognisePerson } from '../../bot/enquiry/recognise-person.ts';
import type { ResedaRecord } from '../../bot/ports/directories.ts';
import { daysFromNow, HEALTHY_RECORD } from '../fakes/healthy-entries.ts';

const MAIL = 'anne.martin@labo.example';
const OTHER = 'a.martin@univ.example';

const record = (differs: Partial<ResedaRecord> = {}): ResedaRecord => ({
  ...HEALTHY_RECORD,
  ...differs,
});

const BRUNO = { givenName: 'Bruno', familyName: 'Petit', displayName: 'Bruno Petit' };

describe('one address', () => {
  it('leads to nobody when no record carries it', () => {
    expect(recognisePerson([{ mail: MAIL, records: [] }])).toBeUndefined();
  });

  it('leads to the record whose mail it is', () => {
    const person = recognisePerson([{ mail: MAIL, records: [record()] }]);

    expect(person).toMatchObject({ kind: 'found', by: 'mail', isDuplicate: false });
  });

  it('leads to the record whose other address it is', () => {
    const records = [record({ mails: [OTHER], otherMails: [MAIL] })];

    expect(recognisePerson([{ mail: MAIL, records }])).toMatchObject({
      kind: 'found',
      by: 'other-mail',
    });
  });

  it('is read neither as a mail nor as another address where addresses may not be read', () => {
    const records = [record({ mails: [], unreadable: ['mails'] })];

    expect(recognisePerson([{ mail: MAIL, records }])).toMatchObject({ by: 'unseen' });
  });

  it.each([
    ['Anne Martin', { displayName: undefined }],
    ['MARTIN Anné', { displayName: 'MARTIN Anné', givenName: undefined }],
  ])('finds two records of one person who is called %s in the second', (_, differs) => {
    const records = [record(), record({ ...differs, units: ['UPR9003'] })];

    expect(recognisePerson([{ mail: MAIL, records }])).toMatchObject({
      kind: 'found',
      isDuplicate: true,
      record: { units: ['UMR5149', 'UPR9003'], mainUnit: 'UMR5149' },
    });
  });

  it('finds two records that look the same', () => {
    const records = [record(), record()];

    expect(recognisePerson([{ mail: MAIL, records }])).toMatchObject({ isDuplicate: true });
  });

  it('is shared when the records are of different people', () => {
    const records = [record(), record(BRUNO)];

    expect(recognisePerson([{ mail: MAIL, records }])).toEqual({
      kind: 'several',
      by: 'mail',
      areDifferent: 'yes',
    });
  });

  it('may be shared when a record has no name to compare', () => {
    const nameless = { givenName: undefined, familyName: undefined, displayName: undefined };

    expect(recognisePerson([{ mail: MAIL, records: [record(), record(nameless)] }])).toMatchObject({
      kind: 'several',
      areDifferent: 'unknown',
    });
  });

  it('is not shared with somebody who holds it only as another address', () => {
    const records = [record({ ...BRUNO, mails: [OTHER], otherMails: [MAIL] }), record()];

    expect(recognisePerson([{ mail: MAIL, records }])).toMatchObject({
      kind: 'found',
      by: 'mail',
      isDuplicate: false,
      record: { familyName: 'Martin' },
    });
  });
});

describe('several addresses', () => {
  it('lead to one record that carries both', () => {
    const both = { mails: [MAIL, OTHER] };
    const person = recognisePerson([
      { mail: MAIL, records: [record(both)] },
      { mail: OTHER, records: [record(both)] },
    ]);

    expect(person).toMatchObject({ kind: 'found', isDuplicate: false, hasSeveralMails: true });
  });

  it('lead to two records of one person, each with one mail', () => {
    const person = recognisePerson([
      { mail: MAIL, records: [record()] },
      { mail: OTHER, records: [record({ mails: [OTHER] })] },
    ]);

    expect(person).toMatchObject({ kind: 'found', isDuplicate: true, hasSeveralMails: false });
  });

  it('lead to the person of the first one when they are of different people', () => {
    const person = recognisePerson([
      { mail: MAIL, records: [record()] },
      { mail: OTHER, records: [record({ ...BRUNO, mails: [OTHER] })] },
    ]);

    expect(person).toMatchObject({ kind: 'found', record: { familyName: 'Martin' } });
  });

  it('lead to the mail of a record rather than to another address', () => {
    const person = recognisePerson([
      { mail: OTHER, records: [record({ ...BRUNO, mails: [], otherMails: [OTHER] })] },
      { mail: MAIL, records: [record()] },
    ]);

    expect(person).toMatchObject({ by: 'mail', record: { familyName: 'Martin' } });
  });
});

describe('two records of one person', () => {
  const merged = (one: Partial<ResedaRecord>, other: Partial<ResedaRecord>) => {
    const person = recognisePerson([{ mail: MAIL, records: [record(one), record(other)] }]);
    return person?.kind === 'found' ? person.record : undefined;
  };

  it('block for nothing that only one of them lacks', () => {
    const past = [daysFromNow(-3)];
    const lacking = { units: [], mainUnit: undefined, givenName: undefined, endDates: past };

    expect(merged(lacking, {})).toMatchObject({
      units: ['UMR5149'],
      mainUnit: 'UMR5149',
      givenName: 'Anne',
      endDates: [],
    });
  });

  it('have ended when both have', () => {
    const past = [daysFromNow(-3)];

    expect(merged({ endDates: past }, { endDates: past })?.endDates).toHaveLength(2);
  });

  it('do not tell the employer on which they differ', () => {
    expect(merged({}, { paidByCnrs: 'no' })?.paidByCnrs).toBe('unknown');
  });

  it('are both on the red list when one is', () => {
    expect(merged({}, { isRedListed: true })?.isRedListed).toBe(true);
  });
});
