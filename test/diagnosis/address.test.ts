import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAddress } from '../../bot/diagnosis/address.ts';

it.each([
  ['jeanne.martin@univ.test', 'jeanne.martin@univ.test'],
  ['  Jeanne.MARTIN@Univ.Test ', 'jeanne.martin@univ.test'],
  ["j.o'neill+cnrs@lab-7.univ.test", "j.o'neill+cnrs@lab-7.univ.test"],
  ['rene\u0301@univ.test', 'ren\u00e9@univ.test'],
])('reads %j as one address', (text, address) => {
  expect(readAddress(text)).toBe(address);
});

it.each([
  '',
  'jeanne',
  '@univ.test',
  'jeanne@',
  'jeanne@univ',
  'jeanne@.test',
  'jeanne@univ..test',
  'jeanne@-univ.test',
  '.jeanne@univ.test',
  'jeanne..martin@univ.test',
  'a@univ.test,b@evil.test',
  'a@univ.test;b@evil.test',
  'a@univ.test b@evil.test',
  'a@evil.test@univ.test',
  'all: a@univ.test, b@evil.test;',
  'Jeanne <jeanne@univ.test>',
  '"jeanne@evil.test,"@univ.test',
  'jeanne%evil.test@univ.test',
  'evil.test!jeanne@univ.test',
  'jeanne@univ.test\u0000',
  'jeanne\u0000@univ.test',
  'jeanne@univ.test\r\nRCPT TO:<b@evil.test>',
  'jeanne\u200b@univ.test',
  'jeanne\u00a0@univ.test',
  'jeanne\u202e@univ.test',
  'a@univ.test\uff0cb@evil.test',
  'jeanne\uff20univ.test',
  '\uff4aeanne@univ.test',
  'jeanne@[127.0.0.1]',
  'jeanne(comment)@univ.test',
  `${'a'.repeat(65)}@univ.test`,
  `a@${'b'.repeat(250)}.test`,
])('refuses %j', (text) => {
  expect(readAddress(text)).toBeUndefined();
});

it('answers exactly one address, or none, whatever is typed', () => {
  const pieces = fc.constantFrom(
    '@',
    ',',
    ';',
    ':',
    '"',
    '<',
    '>',
    '\r\n',
    '\u0000',
    '.',
    'a',
    'é',
    ' ',
  );
  const typed = fc.oneof(
    fc.emailAddress(),
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.oneof(pieces, fc.emailAddress()), { maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const address = readAddress(text);
      if (address === undefined) return;
      expect(address.split('@')).toHaveLength(2);
      expect(address).not.toMatch(/[\s,;:"<>()\p{Cc}]/u);
      expect(address.length).toBeLessThanOrEqual(254);
      expect(readAddress(address)).toBe(address);
    }),
    { numRuns: 5000 },
  );
});
