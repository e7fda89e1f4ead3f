import { describe, expect, it } from 'vitest';
import {
  readFiletime,
  readInstant,
  readIntervalSeconds,
} from '../../../adapters/ldap/read-instant.ts';

const ZONE = 'Europe/Paris';

describe('a date of a directory', () => {
  it.each([
    ['20261122093000Z', '2026-11-22T09:30:00.000Z'],
    ['20261122093000.123Z', '2026-11-22T09:30:00.000Z'],
    ['20261122093000,5Z', '2026-11-22T09:30:00.000Z'],
    ['202611220930Z', '2026-11-22T09:30:00.000Z'],
    ['2026112209Z', '2026-11-22T09:00:00.000Z'],
    ['20261122093000+0100', '2026-11-22T08:30:00.000Z'],
    ['20261122093000-05', '2026-11-22T14:30:00.000Z'],
    ['20240229120000Z', '2024-02-29T12:00:00.000Z'],
  ])('is read from %s', (value, expected) => {
    expect(readInstant(value, 'end', ZONE)?.toISOString()).toBe(expected);
  });

  it.each([
    ['20261122', 'start', '2026-11-21T23:00:00.000Z'],
    ['20261122', 'end', '2026-11-22T22:59:59.999Z'],
    ['20260714', 'start', '2026-07-13T22:00:00.000Z'],
    ['20260714', 'end', '2026-07-14T21:59:59.999Z'],
    // The clocks change on this day.
    ['20261025', 'start', '2026-10-24T22:00:00.000Z'],
    ['20261025', 'end', '2026-10-25T22:59:59.999Z'],
  ] as const)('without an hour, %s, has its %s in Paris', (value, edge, expected) => {
    expect(readInstant(value, edge, ZONE)?.toISOString()).toBe(expected);
  });

  it.each(['', '2026', '20260231', '20260231120000Z', '20261122250000Z', '22/11/2026', 'never'])(
    'is not made up from "%s"',
    (value) => {
      expect(readInstant(value, 'start', ZONE)).toBeUndefined();
    },
  );
});

describe('a date of Active Directory', () => {
  it('is read from its 100 nanoseconds since 1601', () => {
    expect(readFiletime('133765632000000000')?.toISOString()).toBe('2024-11-20T08:00:00.000Z');
  });

  it.each(['0', '9223372036854775807', '', '-1', 'never'])('is none in "%s"', (value) => {
    expect(readFiletime(value)).toBeUndefined();
  });
});

describe('a span of Active Directory', () => {
  it('is read from its negative 100 nanoseconds', () => {
    expect(readIntervalSeconds('-36288000000000')).toBe(3_628_800);
  });

  it.each(['0', '-0', '-9223372036854775808', '', '42'])('is none in "%s"', (value) => {
    expect(readIntervalSeconds(value)).toBeUndefined();
  });
});
