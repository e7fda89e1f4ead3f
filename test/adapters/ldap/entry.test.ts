import { describe, expect, it } from 'vitest';
import { all, Entries, first } from '../../../adapters/ldap/entry.ts';
import { toEntry } from './to-entry.ts';

describe('an entry of a directory', () => {
  it.each([
    ['absent, which ldapts gives as []', { mail: [] }, undefined],
    ['not there at all', {}, undefined],
    ['empty', { mail: '' }, undefined],
    ['blank among others', { mail: ['  ', 'b'] }, 'b'],
    ['one value', { mail: 'a' }, 'a'],
    ['several values', { mail: ['a', 'b'] }, 'a'],
    ['in another letter case', { MAIL: 'a' }, 'a'],
    ['with spaces around', { mail: ' a ' }, 'a'],
    ['with an option', { 'mail;lang-fr': 'a' }, 'a'],
    ['bytes that are no UTF-8', { mail: Buffer.from([0x61, 0xe9]) }, 'a\ufffd'],
  ])('reads an attribute that is %s', (_, attributes, expected) => {
    expect(first(toEntry(attributes), ['mail'])).toBe(expected);
  });

  it('takes the first attribute that has a value', () => {
    const entry = toEntry({ displayName: [], cn: 'Anne' });

    expect(first(entry, ['displayName', 'cn'])).toBe('Anne');
  });

  it('takes all values of all attributes', () => {
    const entry = toEntry({ o: ['CNRS', 'Université'], 'o;lang-en': 'University', ou: 'UMR1' });

    expect(all(entry, ['o', 'ou'])).toEqual(['CNRS', 'Université', 'University', 'UMR1']);
  });

  it.each([[[{ mail: 3 }]], [[null]], ['text'], [[{ mail: [[]] }]]])(
    'refuses %j, which no directory answers',
    (answer) => {
      expect(Entries.safeParse(answer).success).toBe(false);
    },
  );
});
