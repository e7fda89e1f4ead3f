import { describe, expect, it } from 'vitest';
import { compareNames, type PersonName } from '../../bot/ports/compare-names.ts';

const typed = (displayName: string): PersonName => ({
  displayName,
  givenName: undefined,
  familyName: undefined,
});

const inParts = (givenName: string, familyName: string): PersonName => ({
  givenName,
  familyName,
  displayName: undefined,
});

describe('compareNames', () => {
  it.each([
    ['Hélène Lefèvre', 'helene lefevre'],
    ['HÉLÈNE LEFÈVRE', 'Lefèvre Hélène'],
    ['Jean-Pierre Martin', 'Jean Pierre Martin'],
    ['Jean-Pierre Martin', 'MARTIN Jean-Pierre'],
    ['Jean-Pierre Martin', 'Jeanpierre Martin'],
    ['Anne d’Angelo', "anne d'angelo"],
    ['Zoé Lecœur', 'zoe lecoeur'],
    ['He\u0301le\u0300ne Roy', 'H\u00e9l\u00e8ne Roy'],
  ])('takes %s and %s for one', (one, other) => {
    expect(compareNames(typed(one), typed(other))).toBe('yes');
  });

  it.each([
    ['Martin Jeanpierre', inParts('Jean-Pierre', 'Martin')],
    ['jean pierre martin', inParts('Jean-Pierre', 'MARTIN')],
    ['de la Tour Anne', inParts('Anne', 'de La Tour')],
  ])('finds %s in a record that holds its names apart', (name, record) => {
    expect(compareNames(typed(name), record)).toBe('yes');
    expect(compareNames(record, typed(name))).toBe('yes');
  });

  it.each([
    ['Anne Martin', 'Anne Martinez'],
    ['Anne Martin', 'Anne-Marie Martin'],
    ['Anne Martin', 'Annie Marten'],
    ['Anne Martin', 'Martin'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(compareNames(typed(one), typed(other))).toBe('no');
  });

  it.each([
    ['no name at all', { givenName: undefined, familyName: undefined, displayName: undefined }],
    ['half a name', { givenName: undefined, familyName: 'Martin', displayName: undefined }],
    ['nothing but signs', typed(' - . ')],
  ])('cannot tell with %s', (_, name) => {
    expect(compareNames(name, typed('Anne Martin'))).toBe('unknown');
    expect(compareNames(typed('Anne Martin'), name)).toBe('unknown');
  });

  it('takes the displayed name of a record beside its parts', () => {
    const record = { givenName: 'Anne', familyName: 'Martin', displayName: 'Anne Durand' };

    expect(compareNames(record, typed('durand anne'))).toBe('yes');
    expect(compareNames(record, typed('martin anne'))).toBe('yes');
  });
});
