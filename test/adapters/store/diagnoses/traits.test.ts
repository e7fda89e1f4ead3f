import { describe, expect, it } from 'vitest';
import {
  traitsOf,
  wantedTraits,
  type Traits,
} from '../../../../adapters/store/diagnoses/traits.ts';

const ROW: Traits = {
  channel: 'web',
  language: 'fr',
  level: 'anonymous',
  step: null,
  outcome: 'open',
  failures: [],
  judged: null,
};

describe('what a diagnosis is filtered by', () => {
  // Rows of earlier versions hold these numbers: where one changes, so does the rule of `renewFigures`.
  it.each<{ readonly row: Partial<Traits>; readonly traits: number }>([
    { row: {}, traits: 16_457 },
    { row: { channel: 'teams' }, traits: 16_458 },
    { row: { language: 'en' }, traits: 16_465 },
    { row: { level: 'staff' }, traits: 16_713 },
    { row: { step: 'unit' }, traits: 17_481 },
    { row: { step: 'profile' }, traits: 21_577 },
    { row: { outcome: 'escalated' }, traits: 65_609 },
    { row: { judged: 'person right' }, traits: 278_601 },
    { row: { judged: 'support wrong' }, traits: 540_745 },
    { row: { failures: ['RESEDA_UNAVAILABLE'] }, traits: 1_065_033 },
    { row: { failures: ['SYGEFOR_UNREADABLE', 'RESEDA_UNAVAILABLE'] }, traits: 269_500_489 },
  ])('is kept of $row as $traits', ({ row, traits }) => {
    expect(traitsOf({ ...ROW, ...row })).toBe(traits);
  });

  it('is nothing where a later version knows a value that this one does not', () => {
    expect(traitsOf({ ...ROW, channel: 'phone' })).toBe(traitsOf(ROW) - 1);
  });

  it.each([
    { filter: { channel: 'teams' }, row: { channel: 'teams' }, other: { channel: 'web' } },
    { filter: { step: 'janus' }, row: { step: 'janus' }, other: {} },
    { filter: { outcome: 'left' }, row: { outcome: 'open' }, other: { outcome: 'works' } },
    {
      filter: { judgement: 'wrong' },
      row: { judged: 'person wrong' },
      other: { judged: 'support right' },
    },
    {
      filter: { failure: 'JANUS_REFUSED', language: 'en' },
      row: { failures: ['RESEDA_REFUSED', 'JANUS_REFUSED'], language: 'en' },
      other: { failures: ['RESEDA_REFUSED'], language: 'en' },
    },
  ] as const)('is found by $filter', ({ filter, row, other }) => {
    const { mask, value } = wantedTraits(filter);

    expect(traitsOf({ ...ROW, ...row }) & mask).toBe(value);
    expect(traitsOf({ ...ROW, ...other }) & mask).not.toBe(value);
  });
});
