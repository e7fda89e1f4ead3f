import { describe, expect, it } from 'vitest';
import { createLocalDays } from '../../bot/ports/local-days.ts';

const MINUTE_MS = 60_000;
const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** The first instant of a day there, by how far from Greenwich the clocks are. */
const BEGINNINGS = [
  { where: 'UTC', day: '2026-11-20', at: '2026-11-20T00:00Z' },
  { where: 'Europe/Paris', day: '2026-03-30', at: '2026-03-29T22:00Z' },
  { where: 'Asia/Kathmandu', day: '2026-11-20', at: '2026-11-19T18:15Z' },
  // The first and the last places in which a day begins.
  { where: 'Pacific/Kiritimati', day: '2026-11-20', at: '2026-11-19T10:00Z' },
  { where: 'Etc/GMT+12', day: '2026-11-20', at: '2026-11-20T12:00Z' },
  // The clocks go from midnight to one o'clock.
  { where: 'Africa/Cairo', day: '2026-04-24', at: '2026-04-23T22:00Z' },
] as const;

describe.each(BEGINNINGS)('the day $day in $where', ({ where, day, at }) => {
  const { dayOf, startOf } = createLocalDays(where);

  it('begins when it is midnight there', () => {
    expect(new Date(startOf(dayNumber(day))).toISOString()).toBe(new Date(at).toISOString());
  });

  it('is not yet there a minute before', () => {
    const begins = Date.parse(at);

    expect(dayOf(begins - MINUTE_MS)).toBe(dayNumber(day) - 1);
    expect(dayOf(begins)).toBe(dayNumber(day));
  });
});

it('a day of 25 hours lasts until its last minute', () => {
  const { dayOf, startOf } = createLocalDays('Europe/Paris');
  const day = dayNumber('2026-10-25');

  expect(startOf(day + 1) - startOf(day)).toBe(25 * 60 * MINUTE_MS);
  expect(dayOf(startOf(day + 1) - 1)).toBe(day);
});
