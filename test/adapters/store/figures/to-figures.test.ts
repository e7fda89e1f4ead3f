import { describe, expect, it } from 'vitest';
import { toFigures } from '../../../../adapters/store/figures/to-figures.ts';

type Counted = Parameters<typeof toFigures>[0];
type Sums = Counted['sums'];

const figuresOf = (sums: Sums, before: Sums = []) =>
  toFigures({
    days: 7,
    firstDay: 20_000,
    lastDay: 20_006,
    sums,
    before,
    daily: [],
    weekly: [],
    firstWeek: 19_922,
    notUnderstood: 0,
  });

const people = (code: string, count: number) => ({
  figure: 'latest:situation',
  value: code,
  count,
});
const visits = (code: string, count: number) => ({ figure: 'day:situation', value: code, count });

describe('the situations', () => {
  it('stand in the order of people, then of visits', () => {
    const { situations } = figuresOf([
      ...[visits('R2', 9), people('R2', 1)],
      ...[visits('J3', 2), people('J3', 2)],
      ...[visits('P5', 3), people('P5', 2)],
    ]);

    expect(situations.map(({ code }) => code)).toEqual(['P5', 'J3', 'R2']);
  });

  it('are there when there were some in the period before alone', () => {
    const { situations } = figuresOf([visits('R2', 1), people('R2', 1)], [visits('J3', 4)]);

    expect(situations).toEqual([
      { code: 'R2', people: 1, visits: 1, visitsBefore: 0 },
      { code: 'J3', people: 0, visits: 0, visitsBefore: 4 },
    ]);
  });
});

describe('the units', () => {
  it('stand in the order of people, then of their names', () => {
    const unit = (name: string, count: number) => ({
      figure: 'latest:unit',
      value: `other ${name}`,
      count,
    });

    const { units } = figuresOf([unit('UMR3', 5), unit('UMR2', 6), unit('UMR1', 11)]);

    expect(units).toEqual([
      { unit: 'UMR1', people: 10 },
      { unit: 'UMR2', people: 5 },
      { unit: 'UMR3', people: 5 },
    ]);
  });

  it('keep a name of several words whole', () => {
    const { units } = figuresOf([
      { figure: 'latest:unit', value: 'other Institut Beta', count: 5 },
    ]);

    expect(units).toEqual([{ unit: 'Institut Beta', people: 5 }]);
  });
});

describe('the accuracy', () => {
  it('names the situations that were judged most first, then by their codes', () => {
    const judged = (value: string, count: number) => ({ figure: 'judged', value, count });

    const { accuracy } = figuresOf([
      judged('person right R5', 1),
      judged('support wrong J3', 1),
      judged('support right R2', 2),
      judged('person wrong R2', 1),
    ]);

    expect(accuracy).toEqual({
      right: 3,
      judged: 5,
      bySupport: 3,
      situations: [
        { situation: 'R2', right: 2, judged: 3, bySupport: 2 },
        { situation: 'J3', right: 0, judged: 1, bySupport: 1 },
        { situation: 'R5', right: 1, judged: 1, bySupport: 0 },
      ],
    });
  });
});

describe('the satisfaction', () => {
  it('counts a yes as a yes, and a no as a no', () => {
    const helped = (value: string, count: number) => ({ figure: 'helped', value, count });

    expect(figuresOf([helped('yes', 3), helped('no', 1)]).satisfaction).toEqual({ yes: 3, no: 1 });
  });
});
