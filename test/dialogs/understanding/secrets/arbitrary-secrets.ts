import fc from 'fast-check';

const pick = (characters: string) => fc.constantFrom(...Array.from(characters));
const CONSONANTS = 'bcdfghjklmnpqrstvwxz';

const some = (characters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: pick(characters), minLength, maxLength });

/** Letters, digits and signs in any order; at least one of each, and no sign that ends a sentence. */
export const mixedPassword = fc
  .tuple(
    some('abcdefghijkmnpqrstuvwxyz', 3, 8),
    some('ABCDEFGHJKLMNPQRSTUVWXYZ', 1, 4),
    some('0123456789', 2, 4),
    some('#$%&*+=€£~', 1, 3),
  )
  .chain((parts) =>
    fc.shuffledSubarray(Array.from(parts.join('')), { minLength: parts.join('').length }),
  )
  .map((characters) => characters.join(''))
  // A sign at the ends could be read as a quotation mark or as what joins it to the sentence.
  .map((password) => `x${password}x`);

/** No word of any language, so that nobody says it by accident. */
const word = some(CONSONANTS, 5, 9);

export const passphrase = fc
  .array(word, { minLength: 2, maxLength: 5 })
  .map((words) => words.join(' '));

export const oneWord = word;

/** As Sésame writes them, or as an administrator reads them out; never six digits. */
export const resetCode = fc.oneof(
  fc
    .tuple(some('ABCDEFGHJKLMNPQRSTUVWXYZ', 2, 4), some('0123456789', 2, 6))
    .map(([letters, digits]) => `${letters.slice(0, 1)}${digits}${letters.slice(1)}`),
  some('123456789', 5, 5).map((digits) => digits),
  some('123456789', 7, 9),
);

export const linkToken = fc
  .tuple(some('abcdefABCDEF0123456789', 18, 40), some('0123456789', 2, 4))
  .map(([random, digits]) => `${random}${digits}z${digits}`);

const withCheckDigit = (digits: string): string =>
  Array.from('0123456789')
    .map((check) => digits + check)
    .find(passesLuhn) ?? digits;

function passesLuhn(number: string): boolean {
  const digits = Array.from(number, Number).toReversed();
  const doubled = digits.map((digit, index) => (index % 2 === 1 ? digit * 2 : digit));
  return (
    doubled.map((value) => (value > 9 ? value - 9 : value)).reduce((a, b) => a + b, 0) % 10 === 0
  );
}

function grouped(digits: string, sizes: readonly number[], gap: string): string {
  let rest = digits;
  const groups = sizes.map((size) => {
    const group = rest.slice(0, size);
    rest = rest.slice(size);
    return group;
  });
  return [...groups, rest].filter((group) => group !== '').join(gap);
}

const gap = fc.constantFrom('', ' ', '-', '.', '\u00a0', ' - ');

export const cardNumber = fc
  .tuple(
    fc.constantFrom<readonly [string, number, readonly number[]]>(
      ['4', 16, [4, 4, 4]],
      ['4', 13, [4, 3, 3]],
      ['4', 19, [4, 4, 4, 4]],
      ['53', 16, [4, 4, 4]],
      ['2345', 16, [4, 4, 4]],
      ['37', 15, [4, 6]],
      ['6011', 16, [4, 4, 4]],
      ['3600', 14, [4, 6]],
    ),
    some('0123456789', 20, 20),
    gap,
  )
  .map(([[prefix, length, sizes], random, between]) =>
    grouped(withCheckDigit((prefix + random).slice(0, length - 1)), sizes, between),
  );

const two = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(2, '0'));

/** With its key, as it is printed or in one piece. */
export const socialSecurityNumber = fc
  .tuple(
    fc.constantFrom('1', '2'),
    two(0, 99),
    two(1, 12),
    fc.oneof(two(1, 95), fc.constantFrom('2A', '2B', '99')),
    some('0123456789', 6, 6),
    fc.constantFrom('', ' ', '.', '\u00a0'),
  )
  .map(([sex, year, month, department, order, between]) => {
    const place = { '2A': '19', '2B': '18' }[department] ?? department;
    const key = 97 - Number(BigInt(sex + year + month + place + order) % 97n);
    const digits = sex + year + month + department + order + String(key).padStart(2, '0');
    return grouped(digits, [1, 2, 2, 2, 3, 3], between);
  });

export const iban = fc
  .tuple(
    fc.constantFrom<readonly [string, number]>(['FR', 23], ['DE', 18], ['BE', 12], ['IT', 23]),
    some('0123456789', 30, 30),
    fc.constantFrom('', ' '),
  )
  .map(([[country, length], random, between]) => {
    const account = random.slice(0, length);
    const letters = Array.from(country, (letter) => String(parseInt(letter, 36))).join('');
    const check = 98n - (BigInt(`${account}${letters}00`) % 97n);
    return grouped(
      `${country}${String(check).padStart(2, '0')}${account}`,
      [4, 4, 4, 4, 4, 4],
      between,
    );
  });
