import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorkingTime } from '../../../adapters/calendar/create-working-time.ts';
import { readConfig } from '../../../bot/config.ts';
import type { WorkingTime } from '../../../bot/ports/working-time.ts';

function workingTimeOf(environment: Readonly<Record<string, string>> = {}): WorkingTime {
  const { workingHours: hours, timeZone, closedDays: closed } = readConfig(environment).support;
  return createWorkingTime({ hours, timeZone, closed });
}

const USUAL = workingTimeOf();
const WITH_BREAK = workingTimeOf({ SUPPORT_WORKING_HOURS: 'mon-fri 09:00-12:00 14:00-17:00' });

const after = (time: WorkingTime, from: string, hours: number): string =>
  time.addHours(new Date(from), hours).toISOString();

const between = (time: WorkingTime, from: string, to: string): number =>
  time.hoursBetween(new Date(from), new Date(to));

describe('working time', () => {
  // Paris is one hour ahead of UTC in winter, two in summer.
  it.each([
    ['in the middle of a Monday', '2026-11-23T10:00:00Z', true],
    ['at the first minute', '2026-11-23T08:00:00Z', true],
    ['before the first minute', '2026-11-23T07:59:59.999Z', false],
    ['when work ends', '2026-11-23T16:00:00Z', false],
    ['on a Saturday', '2026-11-21T10:00:00Z', false],
    ['on the day of the armistice', '2026-11-11T10:00:00Z', false],
    ['on Easter Monday', '2027-03-29T10:00:00Z', false],
    ['on Ascension Day', '2026-05-14T10:00:00Z', false],
    ['on Whit Monday', '2026-05-25T10:00:00Z', false],
    ['at nine in summer', '2026-07-15T07:00:00Z', true],
    ['at eight in summer', '2026-07-15T06:59:00Z', false],
  ])('is told apart %s', (_, at, is) => {
    expect(USUAL.isWorkingTime(new Date(at))).toBe(is);
  });

  it.each([
    ['within a day', '2026-11-23T08:30:00Z', 2, '2026-11-23T10:30:00.000Z'],
    ['up to the end of a day', '2026-11-23T08:00:00Z', 8, '2026-11-23T16:00:00.000Z'],
    ['into the next day', '2026-11-23T14:00:00Z', 8, '2026-11-24T14:00:00.000Z'],
    ['over a weekend', '2026-11-20T15:00:00Z', 2, '2026-11-23T09:00:00.000Z'],
    ['from a Sunday on', '2026-11-22T21:40:00Z', 8, '2026-11-23T16:00:00.000Z'],
    ['over Christmas and the New Year', '2026-12-24T15:00:00Z', 40, '2027-01-04T15:00:00.000Z'],
    ['over the change to summer time', '2026-03-27T15:00:00Z', 2, '2026-03-30T08:00:00.000Z'],
    ['by half an hour', '2026-11-23T15:45:00Z', 0.5, '2026-11-24T08:15:00.000Z'],
    ['a week of work', '2026-11-23T08:00:00Z', 40, '2026-11-27T16:00:00.000Z'],
  ])('is added %s', (_, from, hours, expected) => {
    expect(after(USUAL, from, hours)).toBe(expected);
  });

  it.each([
    ['of a day', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z', 8],
    ['of a week', '2026-11-22T21:00:00Z', '2026-11-29T21:00:00Z', 40],
    ['of a weekend', '2026-11-20T16:00:00Z', '2026-11-23T08:00:00Z', 0],
    ['backwards', '2026-11-24T10:00:00Z', '2026-11-23T10:00:00Z', 0],
    ['of minutes', '2026-11-23T09:00:00Z', '2026-11-23T09:15:00Z', 0.25],
    ['of a year, but for its holidays', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z', 252 * 8],
  ])('is counted in hours %s', (_, from, to, hours) => {
    expect(between(USUAL, from, to)).toBe(hours);
  });

  it('leaves out the break for lunch, in which its day goes on', () => {
    const noon = new Date('2026-11-23T12:00:00Z');

    expect(WITH_BREAK.isWorkingTime(noon)).toBe(false);
    expect(WITH_BREAK.findWorkday(noon)).toBe('2026-11-23');
    expect(after(WITH_BREAK, '2026-11-23T10:00:00Z', 2)).toBe('2026-11-23T14:00:00.000Z');
  });

  it('leaves out the days that are closed', () => {
    const closed = workingTimeOf({ SUPPORT_CLOSED_DAYS: '2026-12-24/2027-01-03' });

    expect(after(closed, '2026-12-23T15:00:00Z', 2)).toBe('2027-01-04T09:00:00.000Z');
  });

  it('follows the clock of another time zone', () => {
    const reunion = workingTimeOf({ SUPPORT_TIME_ZONE: 'Indian/Reunion' });

    expect(reunion.findWorkday(new Date('2026-11-23T04:59:00Z'))).toBeUndefined();
    expect(reunion.findWorkday(new Date('2026-11-23T05:00:00Z'))).toBe('2026-11-23');
  });

  it('works round the clock where that is configured', () => {
    const always = workingTimeOf({ SUPPORT_WORKING_HOURS: 'mon-sun 00:00-24:00' });

    expect(between(always, '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(23);
    expect(always.isWorkingTime(new Date('2026-11-23T22:59:59Z'))).toBe(true);
  });

  it.each([
    ['before work', '2026-11-23T07:00:00Z', undefined],
    ['during work', '2026-11-23T08:00:00Z', '2026-11-23'],
    ['after work', '2026-11-23T16:00:00Z', undefined],
    ['on a Sunday', '2026-11-22T12:00:00Z', undefined],
  ])('knows the day whose work is under way %s', (_, at, day) => {
    expect(USUAL.findWorkday(new Date(at))).toBe(day);
  });

  it.each([
    ['the same day', '2026-11-23T07:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['the day after', '2026-11-23T08:00:00Z', '2026-11-24T08:00:00.000Z'],
    ['after the weekend', '2026-11-20T12:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['after a holiday', '2026-11-10T12:00:00Z', '2026-11-12T08:00:00.000Z'],
  ])('begins next on %s', (_, from, expected) => {
    expect(USUAL.nextBeginning(new Date(from)).toISOString()).toBe(expected);
  });

  it('ends a day without work with the next one that has some', () => {
    expect(USUAL.endOfWork('2026-11-23').toISOString()).toBe('2026-11-23T16:00:00.000Z');
    expect(USUAL.endOfWork('2026-11-28').toISOString()).toBe('2026-11-30T16:00:00.000Z');
  });

  it('counts as many hours as were added, whenever that was', () => {
    const instants = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2028-12-31'),
      noInvalidDate: true,
    });

    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 400 }), (from, quarters) => {
        const hours = quarters / 4;
        const to = WITH_BREAK.addHours(from, hours);

        expect(WITH_BREAK.hoursBetween(from, to)).toBeCloseTo(hours, 9);
      }),
    );
  });
});
