import { describe, expect, it } from 'vitest';
import { daysUntil, judgeCredential } from '../../../bot/turns/credentials/judge-credential.ts';

const END = '2027-03-01T00:00:00.000Z';
const REFUSED = '2027-02-17T10:00:00.000Z';

describe('a credential that ends on the first of March', () => {
  it.each([
    ['2027-01-29T23:59:59.999Z', 'ok', undefined],
    ['2027-01-30T00:00:00.000Z', 'ends-soon', 'thirty-days'],
    ['2027-02-21T23:59:59.999Z', 'ends-soon', 'thirty-days'],
    ['2027-02-22T00:00:00.000Z', 'ends-soon', 'seven-days'],
    ['2027-02-28T23:59:59.999Z', 'ends-soon', 'seven-days'],
    ['2027-03-01T00:00:00.000Z', 'ended', 'ended'],
    ['2028-03-01T00:00:00.000Z', 'ended', 'ended'],
  ] as const)('at %s is %s, and support is told %s', (now, state, notice) => {
    const judged = judgeCredential({ endsAt: END }, new Date(now));

    expect(judged).toEqual({ state, ...(notice && { due: { notice, end: END } }) });
  });
});

it('is unknown, and nobody is told, when nobody knows its end', () => {
  expect(judgeCredential({}, new Date(END))).toEqual({ state: 'unknown' });
});

it.each([
  ['nobody knows its end', {}, '2027-02'],
  ['its end is still to come', { endsAt: END }, '2027-02'],
  ['its end has passed', { endsAt: '2027-02-01T00:00:00.000Z' }, '2027-02-01T00:00:00.000Z'],
])('has ended once it is refused for that, when %s', (_, ending, end) => {
  const judged = judgeCredential({ ...ending, refusedAt: REFUSED }, new Date(REFUSED));

  expect(judged).toEqual({ state: 'ended', due: { notice: 'ended', end } });
});

it.each([
  ['2027-01-30T00:00:00.000Z', 30],
  ['2027-01-30T00:00:01.000Z', 30],
  ['2027-02-28T23:00:00.000Z', 1],
  ['2027-03-01T00:00:00.000Z', 0],
  ['2027-04-01T00:00:00.000Z', 0],
])('counts the days from %s on as %i', (now, days) => {
  expect(daysUntil(END, new Date(now))).toBe(days);
});
