import { expect, it } from 'vitest';
import { toUnitKey } from '../../bot/ports/to-unit-key.ts';

it.each(['UMR5149', 'UMR 5149', 'umr5149', 'UMR_5149', ' umr-5149 '])(
  'reads %j as UMR5149',
  (code) => {
    expect(toUnitKey(code)).toBe('UMR5149');
  },
);

it('keeps two units apart', () => {
  expect(toUnitKey('UMR5149')).not.toBe(toUnitKey('UPR5149'));
});
