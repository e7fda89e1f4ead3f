import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../adapters/ldap/profile.ts';
import { readProfile } from '../../../adapters/ldap/read-profile.ts';
import { toReadable } from '../../../adapters/ldap/readable.ts';
import { toRecord } from '../../../adapters/ldap/to-record.ts';
import { toEntry } from './to-entry.ts';

const SUPANN = readProfile('supann');
const ACTIVE_DIRECTORY = readProfile('active-directory');

const withNotCnrs = (notCnrs: readonly string[]): Profile => ({
  ...SUPANN,
  reseda: { ...SUPANN.reseda, employer: { ...SUPANN.reseda.employer, notCnrs } },
});

function read(
  attributes: Readonly<Record<string, string | readonly string[]>>,
  profile = SUPANN,
  hidden: readonly string[] = [],
) {
  const readable = profile.reseda.readable.filter((attribute) => !hidden.includes(attribute));
  return toRecord(toEntry(attributes), profile, toReadable(readable));
}

describe('a record of RESEDA', () => {
  it('is empty, and readable, when the entry says nothing', () => {
    expect(read({ mail: [], sn: [], supannEmpDateFin: [] })).toEqual({
      mails: [],
      otherMails: [],
      familyName: undefined,
      givenName: undefined,
      displayName: undefined,
      units: [],
      mainUnit: undefined,
      paidByCnrs: 'unknown',
      endDates: [],
      isRedListed: false,
      unreadable: [],
    });
  });

  it('has its addresses in lower case, each once', () => {
    const record = read({ mail: ['A@X.test', 'b@x.test', 'a@x.test'] });

    expect(record.mails).toEqual(['a@x.test', 'b@x.test']);
  });

  it.each(['supannAutreMail', 'mailAlternateAddress'])('has another address from %s', (name) => {
    const record = read({ mail: 'a@x.test', [name]: ['A@x.test', 'Old@x.test'] });

    expect(record.otherMails).toEqual(['old@x.test']);
  });

  it.each([
    [{ displayName: 'Anne M', cn: 'Martin Anne' }, 'Anne M'],
    [{ displayName: [], cn: ['Martin Anne', 'Anne'] }, 'Martin Anne'],
  ])('is shown by its display name, else its common name: %j', (attributes, expected) => {
    expect(read(attributes).displayName).toBe(expected);
  });

  it.each([
    [{ supannEntiteAffectationPrincipale: 'UMR1' }, ['UMR1'], 'UMR1'],
    [
      { supannEntiteAffectationPrincipale: 'UMR1', supannEntiteAffectation: ['UMR2', 'umr1'] },
      ['umr1', 'UMR2'],
      'UMR1',
    ],
    [{ supannEntiteAffectation: 'UMR1', ou: 'Physique' }, ['UMR1'], 'UMR1'],
    [{ supannEntiteAffectation: ['UMR1', 'UMR2'] }, ['UMR1', 'UMR2'], undefined],
    [{ supannEntiteAffectation: ['UMR1', 'UMR2'], ou: 'UMR1' }, ['UMR1', 'UMR2'], undefined],
    [{ ou: 'UMR3' }, ['UMR3'], 'UMR3'],
    [{ ou: ['UMR3', 'UMR4'] }, ['UMR3', 'UMR4'], undefined],
    [{}, [], undefined],
  ])('belongs to the units of %j', (attributes, units, mainUnit) => {
    expect(read(attributes)).toMatchObject({ units, mainUnit });
  });

  it.each([
    [{ o: 'CNRS' }, 'yes'],
    [{ o: 'cnrs' }, 'yes'],
    [{ o: ['Sorbonne Université', 'CNRS'] }, 'yes'],
    [{ supannEtablissement: '{CNRS}UMS 3' }, 'yes'],
    [{ supannEtablissement: '{UAI}0753639Y' }, 'unknown'],
    [{ o: 'Amis du CNRS' }, 'unknown'],
    [{ o: [] }, 'unknown'],
  ])('says who pays the person: %j', (attributes, expected) => {
    expect(read(attributes).paidByCnrs).toBe(expected);
  });

  it('says "not paid by the CNRS" only for values that the profile lists', () => {
    const profile = withNotCnrs(['Sorbonne Université', '{UAI}*']);

    expect(read({ o: 'sorbonne université' }, profile).paidByCnrs).toBe('no');
    expect(read({ supannEtablissement: '{UAI}0753639Y' }, profile).paidByCnrs).toBe('no');
    expect(read({ o: ['{UAI}0753639Y', 'CNRS'] }, profile).paidByCnrs).toBe('yes');
    expect(read({ o: 'INRAE' }, profile).paidByCnrs).toBe('unknown');
  });

  it('does not say "not paid by the CNRS" when another employer may be hidden', () => {
    const profile = withNotCnrs(['{UAI}*']);

    expect(read({ o: '{UAI}0753639Y' }, profile, ['supannEtablissement']).paidByCnrs).toBe(
      'unknown',
    );
  });

  it('has the end dates of every kind of affiliation', () => {
    const record = read({
      supannEmpDateFin: ['20250101000000Z', '20270101000000Z'],
      supannExtDateFin: '20200101000000Z',
      supannEtuDateFin: '20190101000000Z',
    });

    expect(record.endDates.map((date) => date.getUTCFullYear())).toEqual([2025, 2027, 2020, 2019]);
    expect(record.unreadable).toEqual([]);
  });

  it('concludes nothing from end dates when one of them is none', () => {
    const record = read({ supannEmpDateFin: ['20200101000000Z', 'soon'] });

    expect(record.unreadable).toEqual(['end-dates']);
  });

  it.each([
    [{ supannListeRouge: 'TRUE' }, true],
    [{ supannListeRouge: 'FALSE' }, false],
    [{ supannListeRouge: [] }, false],
  ])('is on the red list: %j', (attributes, expected) => {
    expect(read(attributes).isRedListed).toBe(expected);
  });

  it.each([
    ['mail', ['mails']],
    ['supannAutreMail', ['other-mails']],
    ['mailAlternateAddress', ['other-mails']],
    ['sn', ['names']],
    ['givenName', ['names']],
    ['supannEntiteAffectation', ['units']],
    ['ou', ['units']],
    ['supannEntiteAffectationPrincipale', ['units', 'main-unit']],
    ['supannExtDateFin', ['end-dates']],
    ['supannListeRouge', ['red-list']],
    ['cn', []],
  ])('proves nothing by the absence of %s when it may not be read', (attribute, parts) => {
    expect(read({}, SUPANN, [attribute]).unreadable).toEqual(parts);
  });

  it('counts as red-listed when the red list may not be read', () => {
    expect(read({}, SUPANN, ['supannListeRouge']).isRedListed).toBe(true);
    expect(read({ supannListeRouge: 'FALSE' }, SUPANN, ['supannListeRouge']).isRedListed).toBe(
      false,
    );
  });
});

describe('a record of Active Directory', () => {
  it('has its other addresses from proxyAddresses, without those that are no mail', () => {
    const record = read(
      {
        mail: 'Anne@x.test',
        proxyAddresses: ['SMTP:anne@x.test', 'smtp:Old@x.test', 'SIP:anne@x.test', 'X500:/o=x'],
        department: 'UMR1',
        company: 'CNRS',
      },
      ACTIVE_DIRECTORY,
    );

    expect(record).toMatchObject({
      mails: ['anne@x.test'],
      otherMails: ['old@x.test'],
      units: ['UMR1'],
      mainUnit: 'UMR1',
      paidByCnrs: 'yes',
      isRedListed: false,
    });
  });

  it('proves nothing by the absence of what Active Directory does not have', () => {
    expect(read({}, ACTIVE_DIRECTORY).unreadable).toEqual(['main-unit', 'end-dates']);
  });
});
