import { describe, expect, it } from 'vitest';
import type { ResedaFact } from '../../bot/diagnosis/fact.ts';
import { toRecordFacts } from '../../bot/enquiry/to-record-facts.ts';
import { createFactWriter } from '../../bot/enquiry/write-fact.ts';
import type { RecordPart, ResedaRecord } from '../../bot/ports/directories.ts';
import { daysFromNow, HEALTHY_RECORD, NOW } from '../fakes/healthy-entries.ts';

const read = (differs: Partial<ResedaRecord>, namedUnit?: string) =>
  toRecordFacts(
    { ...HEALTHY_RECORD, ...differs },
    { namedUnit, publicMailDomains: ['gmail.com', 'courriel.example'], now: NOW },
    createFactWriter('reseda', NOW),
  );

const finding = (name: ResedaFact, differs: Partial<ResedaRecord>, namedUnit?: string) =>
  read(differs, namedUnit)[name]?.finding;

describe('a record that is in order', () => {
  it('is told with its source and the time', () => {
    const told = { source: 'reseda', at: '2026-11-22T09:00:00.000Z' };

    expect(read({})).toEqual({
      'reseda.mail': { finding: 'yes', ...told },
      'reseda.personal-mail': { finding: 'no', ...told },
      'reseda.ended': { finding: 'no', ...told },
      'reseda.names': { finding: 'yes', ...told },
      'unit.attached': { finding: 'yes', ...told },
      'unit.main': { finding: 'yes', ...told },
      'unit.paid-by-cnrs': { finding: 'yes', ...told },
    });
  });
});

describe('what a record says', () => {
  const two = { units: ['UMR5149', 'UPR9003'] };

  it.each<[string, ResedaFact, Partial<ResedaRecord>, string | undefined, string | undefined]>([
    ['no mail', 'reseda.mail', { mails: [] }, undefined, 'no'],
    ['no mail, so no provider', 'reseda.personal-mail', { mails: [] }, undefined, undefined],
    [
      'a mail at a public provider',
      'reseda.personal-mail',
      { mails: ['a@gmail.com'] },
      undefined,
      'yes',
    ],
    [
      'one mail of two at a public provider',
      'reseda.personal-mail',
      { mails: ['a@labo.example', 'a@courriel.example'] },
      undefined,
      'yes',
    ],
    [
      'a domain that ends like a public one',
      'reseda.personal-mail',
      { mails: ['a@notgmail.com'] },
      undefined,
      'no',
    ],
    ['no family name', 'reseda.names', { familyName: undefined }, undefined, 'no'],
    ['no given name', 'reseda.names', { givenName: undefined }, undefined, 'no'],
    ['no unit', 'unit.attached', { units: [], mainUnit: undefined }, undefined, 'no'],
    [
      'no unit, so no main one',
      'unit.main',
      { units: [], mainUnit: undefined },
      undefined,
      undefined,
    ],
    ['a main unit alone', 'unit.attached', { units: [] }, undefined, 'yes'],
    [
      'several units, none the main one',
      'unit.main',
      { ...two, mainUnit: undefined },
      undefined,
      'no',
    ],
    [
      'several units, none the main one',
      'unit.main',
      { ...two, mainUnit: undefined },
      'UMR5149',
      'no',
    ],
    [
      'one unit, not marked as the main one',
      'unit.main',
      { mainUnit: undefined },
      undefined,
      'yes',
    ],
    ['several units, the main one named', 'unit.main', two, 'umr 5149', 'yes'],
    ['several units, another one named', 'unit.main', two, 'UPR_9003', 'no'],
    ['several units, a foreign one named', 'unit.main', two, 'UAR1', 'yes'],
    ['one unit, a foreign one named', 'unit.main', {}, 'UPR9003', 'yes'],
    [
      'an employer that is not the CNRS',
      'unit.paid-by-cnrs',
      { paidByCnrs: 'no' },
      undefined,
      'no',
    ],
    [
      'an employer that tells nothing',
      'unit.paid-by-cnrs',
      { paidByCnrs: 'unknown' },
      undefined,
      'unknown',
    ],
    ['an end right now', 'reseda.ended', { endDates: [NOW] }, undefined, 'no'],
    [
      'one end date to come',
      'reseda.ended',
      { endDates: [daysFromNow(-9), daysFromNow(1)] },
      undefined,
      'no',
    ],
  ])('%s: %s', (_, name, differs, namedUnit, expected) => {
    expect(finding(name, differs, namedUnit)).toBe(expected);
  });

  it('has ended when every end date is past, and says since when', () => {
    const endDates = [daysFromNow(-90), daysFromNow(-3), daysFromNow(-30)];

    expect(read({ endDates })['reseda.ended']).toMatchObject({
      finding: 'yes',
      until: daysFromNow(-3).toISOString(),
    });
  });
});

describe('what may not be read', () => {
  const nothing: Partial<ResedaRecord> = {
    mails: [],
    familyName: undefined,
    units: [],
    mainUnit: undefined,
  };

  it.each<[RecordPart, ResedaFact]>([
    ['mails', 'reseda.mail'],
    ['mails', 'reseda.personal-mail'],
    ['names', 'reseda.names'],
    ['units', 'unit.attached'],
    ['main-unit', 'unit.attached'],
    ['units', 'unit.main'],
    ['main-unit', 'unit.main'],
    ['end-dates', 'reseda.ended'],
  ])('leaves unknown what rests on the absence of %s: %s', (part, name) => {
    expect(read({ ...nothing, unreadable: [part] })[name]).toMatchObject({
      finding: 'unknown',
      reason: 'unreadable',
    });
  });

  it.each<[RecordPart, ResedaFact]>([
    ['mails', 'reseda.mail'],
    ['names', 'reseda.names'],
    ['units', 'unit.attached'],
    ['main-unit', 'unit.main'],
  ])('does not touch what is there all the same: %s, %s', (part, name) => {
    expect(finding(name, { unreadable: [part] })).toBe('yes');
  });

  it('cannot tell which of several units is the main one', () => {
    const differs = { units: ['UMR5149', 'UPR9003'], mainUnit: undefined };

    expect(finding('unit.main', { ...differs, unreadable: ['main-unit'] })).toBe('unknown');
  });

  it('cannot tell whether a unit that the person names is a second one', () => {
    expect(finding('unit.main', { unreadable: ['units'] }, 'UPR9003')).toBe('unknown');
  });

  it('tells past end dates as possible only, since another one may be to come', () => {
    const facts = read({ endDates: [daysFromNow(-3)], unreadable: ['end-dates'] });

    expect(facts['reseda.ended']).toMatchObject({ finding: 'unknown', possible: true });
  });
});
