import { beforeAll, expect, it, vi } from 'vitest';
import type { CodeStore } from '../../bot/ports/codes.ts';
import { CODE_SETTINGS } from '../../bot/turns/code-limits.ts';
import { createCodes } from '../../bot/turns/codes.ts';
import { createPseudonyms } from '../../bot/turns/pseudonyms.ts';
import { FakeClock } from '../fakes/fake-clock.ts';

const SAMPLES = 100_000;
/** Chance passes these less than once in a hundred million runs: 9 and 99 degrees of freedom. */
const MOST_OF_TEN = 62;
const MOST_OF_HUNDRED = 195;

/** To draw a code, nothing is looked up. */
const NO_STORE: CodeStore = {
  count: () => Promise.reject(new Error('nothing is counted')),
  countOf: () => Promise.reject(new Error('nothing is counted')),
  tryCode: () => Promise.reject(new Error('nothing is tried')),
};

let codes: readonly string[];

/** As they are mailed, from the generator of the service. */
beforeAll(() => {
  const { create } = createCodes({
    store: NO_STORE,
    clock: new FakeClock(),
    settings: CODE_SETTINGS,
    key: Buffer.alloc(32, 1),
    pseudonyms: createPseudonyms(Buffer.alloc(32, 2)),
    composeMail: ({ address, code }) => ({ to: address, subject: '', text: code, html: '' }),
    onLimit: () => undefined,
  });
  // Whoever knows some of its numbers knows the next ones.
  vi.spyOn(Math, 'random').mockImplementation(() => {
    throw new Error('codes are not drawn with Math.random');
  });
  codes = Array.from({ length: SAMPLES }, () => create('c1', 'jeanne@univ.test', 'fr').mail.text);
  vi.restoreAllMocks();
});

/** How far the counts of equally likely cases lie from each other. */
function chiSquare(cases: readonly number[], size: number): number {
  const counts = Array.from({ length: size }, () => 0);
  for (const one of cases) counts[one] = (counts[one] ?? 0) + 1;
  const expected = cases.length / size;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

it('draws six digits each time, those with zeros in front as well', () => {
  expect(codes.filter((code) => !/^\d{6}$/u.test(code))).toEqual([]);
  expect(codes.some((code) => code.startsWith('00'))).toBe(true);
});

it.each([0, 1, 2, 3, 4, 5])('draws each digit as often as the others, at place %i', (place) => {
  const digits = codes.map((code) => Number(code.charAt(place)));

  expect(chiSquare(digits, 10)).toBeLessThan(MOST_OF_TEN);
});

it('draws from the whole of the million, evenly', () => {
  const hundredths = codes.map((code) => Number(code.slice(0, 2)));

  expect(chiSquare(hundredths, 100)).toBeLessThan(MOST_OF_HUNDRED);
  // Drawn with replacement from a million, about 95 163 of them differ, give or take 70.
  expect(new Set(codes).size).toBeGreaterThan(94_600);
  expect(new Set(codes).size).toBeLessThan(95_700);
});

it('draws each code without regard to the one before', () => {
  const pairs = codes.slice(1).map((code, index) => {
    const before = codes[index] ?? '';
    return Number(before.charAt(5)) * 10 + Number(code.charAt(5));
  });

  expect(chiSquare(pairs, 100)).toBeLessThan(MOST_OF_HUNDRED);
});
