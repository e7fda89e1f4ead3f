import { describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { Failure } from '../../bot/failure.ts';

function supportOf(environment: Readonly<Record<string, string>>) {
  return readConfig(environment).support;
}

/** `09:00-17:00` of each day, by the number of the day. */
function hoursOf(typed: string): readonly string[] {
  const clock = (minutes: number): string =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return supportOf({ SUPPORT_WORKING_HOURS: typed }).workingHours.map(
    ({ weekday, fromMinute, toMinute }) =>
      `${String(weekday)} ${clock(fromMinute)}-${clock(toMinute)}`,
  );
}

describe('the working time of support', () => {
  it('is a French working week unless something else is said', () => {
    expect(hoursOf('')).toEqual([1, 2, 3, 4, 5].map((day) => `${String(day)} 09:00-17:00`));
    expect(supportOf({})).toMatchObject({
      timeZone: 'Europe/Paris',
      closedDays: [],
      targets: { answerHours: 8, solveHours: 40 },
    });
  });

  it.each([
    ['mon 08:30-12:00 13:00-16:15', ['1 08:30-12:00', '1 13:00-16:15']],
    ['mon 13:00-16:15 08:30-12:00', ['1 08:30-12:00', '1 13:00-16:15']],
    ['mon wed 09:00-10:00, tue 11:00-12:00', ['1 09:00-10:00', '2 11:00-12:00', '3 09:00-10:00']],
    ['sat-mon 00:00-24:00', ['1 00:00-24:00', '6 00:00-24:00', '7 00:00-24:00']],
    ['LUN-mar 09:00-10:00', ['1 09:00-10:00', '2 09:00-10:00']],
    ['mon 09:00-10:00 mon 10:00-11:00', ['1 09:00-10:00', '1 10:00-11:00']],
  ])('reads %s', (typed, hours) => {
    expect(hoursOf(typed)).toEqual(hours);
  });

  it("reads days and times of one's own", () => {
    const support = supportOf({
      SUPPORT_TIME_ZONE: 'Indian/Reunion',
      SUPPORT_CLOSED_DAYS: '2026-12-24/2027-01-03 2027-05-07',
      SUPPORT_TARGETS: 'solve=16h',
    });

    expect(support).toMatchObject({
      timeZone: 'Indian/Reunion',
      closedDays: [
        { from: '2026-12-24', to: '2027-01-03' },
        { from: '2027-05-07', to: '2027-05-07' },
      ],
      targets: { answerHours: 8, solveHours: 16 },
    });
  });

  it.each([
    ['SUPPORT_WORKING_HOURS', 'mon-fri', /days with their hours/],
    ['SUPPORT_WORKING_HOURS', '09:00-17:00', /days with their hours/],
    ['SUPPORT_WORKING_HOURS', 'mon-fri 9-17', /days with their hours/],
    ['SUPPORT_WORKING_HOURS', 'mon 09:00-17:00 tue', /days with their hours/],
    ['SUPPORT_WORKING_HOURS', 'mon 17:00-09:00', /days with their hours/],
    ['SUPPORT_WORKING_HOURS', 'mon 09:00-24:30', /days with their hours/],
    ['SUPPORT_WORKING_HOURS', 'mon-wed-fri 09:00-17:00', /days with their hours/],
    ['SUPPORT_WORKING_HOURS', 'mon-fri 09:00-12:00, fri 11:00-15:00', /may not overlap/],
    ['SUPPORT_TIME_ZONE', 'Paris', /a time zone such as Europe\/Paris/],
    ['SUPPORT_TIME_ZONE', '+01:00', /a time zone such as Europe\/Paris/],
    ['SUPPORT_TARGETS', 'answer=8', /answer=8h solve=40h/],
    ['SUPPORT_TARGETS', 'answer=8h answer=9h', /answer=8h solve=40h/],
    ['SUPPORT_TARGETS', 'solve=2001h', /at most 2000/],
    ['SUPPORT_TARGETS', 'answer=0h', /answer=8h solve=40h/],
    ['SUPPORT_CLOSED_DAYS', '24/12/2026', /days such as 2026-12-24/],
    ['SUPPORT_CLOSED_DAYS', '2026-02-30', /days such as 2026-12-24/],
    ['SUPPORT_CLOSED_DAYS', '2027-01-03/2026-12-24', /days such as 2026-12-24/],
    ['SUPPORT_CLOSED_DAYS', '2026-01-01/2999-12-31', /within a year/],
  ])('refuses %s=%s, and says what to write', (name, typed, says) => {
    const read = () => readConfig({ [name]: typed });

    expect(read).toThrow(Failure);
    expect(read).toThrow(new RegExp(`${name}: .*${says.source}`, 'u'));
  });
});
