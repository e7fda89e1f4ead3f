import { expect, it } from 'vitest';
import { lookOf } from '../../bot/web/console/charts/looks.ts';

const SERIES = [0, 1, 2, 3];

it.each(['pattern', 'dash', 'point'] as const)(
  'four series of a chart are told apart by their %s alone, without colour',
  (means) => {
    const told = SERIES.map((index) => JSON.stringify(lookOf(index)[means]));

    expect(new Set(told).size).toBe(SERIES.length);
  },
);
