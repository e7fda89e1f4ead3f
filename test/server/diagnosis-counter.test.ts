import { expect, it } from 'vitest';
import { createDiagnosisCounter } from '../../bot/server/diagnosis-counter.ts';

it('knows again the diagnoses of the latest conversations, and forgets the others', () => {
  const isNew = createDiagnosisCounter(2);

  expect([isNew('a', 1), isNew('a', 1), isNew('a', 2), isNew('b', 1)]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect(isNew('a', 1)).toBe(false);
  expect(isNew('c', 1)).toBe(true);
  expect([isNew('a', 2), isNew('b', 1)]).toEqual([false, true]);
});
