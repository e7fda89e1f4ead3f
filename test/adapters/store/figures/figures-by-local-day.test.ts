import { describe, expect, it } from 'vitest';
import { createSpan } from '../../../../bot/server/console/span-query.ts';
import { diagnose } from '../../../fakes/diagnose.ts';
import { openTestStore } from '../../../fakes/open-test-store.ts';
import { tempFolder } from '../../../fakes/temp-folder.ts';
import { say } from '../../../fakes/turn-commit.ts';

const MANY = { limit: 99 } as const;

/** The last minute of a day there, the first of the next, the last of that one, and the first after it. */
const NIGHTS = [
  {
    night: 'an ordinary one in Paris',
    timeZone: 'Europe/Paris',
    day: '2026-11-20',
    around: ['2026-11-19T22:59', '2026-11-19T23:00', '2026-11-20T22:59', '2026-11-20T23:00'],
  },
  {
    night: 'the day of 23 hours in Paris',
    timeZone: 'Europe/Paris',
    day: '2026-03-29',
    around: ['2026-03-28T22:59', '2026-03-28T23:00', '2026-03-29T21:59', '2026-03-29T22:00'],
  },
  {
    night: 'the day of 25 hours in Paris',
    timeZone: 'Europe/Paris',
    day: '2026-10-25',
    around: ['2026-10-24T21:59', '2026-10-24T22:00', '2026-10-25T22:59', '2026-10-25T23:00'],
  },
  {
    night: 'one in Nouméa',
    timeZone: 'Pacific/Noumea',
    day: '2026-11-20',
    around: ['2026-11-19T12:59', '2026-11-19T13:00', '2026-11-20T12:59', '2026-11-20T13:00'],
  },
  {
    night: 'one in Guadeloupe',
    timeZone: 'America/Guadeloupe',
    day: '2026-11-20',
    around: ['2026-11-20T03:59', '2026-11-20T04:00', '2026-11-21T03:59', '2026-11-21T04:00'],
  },
  {
    night: 'one in Kathmandu, at no full hour elsewhere',
    timeZone: 'Asia/Kathmandu',
    day: '2026-11-20',
    around: ['2026-11-19T18:14', '2026-11-19T18:15', '2026-11-20T18:14', '2026-11-20T18:15'],
  },
] as const;

describe.each(NIGHTS)('around midnight, $night', ({ timeZone, day, around }) => {
  const open = async () => {
    const store = await openTestStore({ timeZone });
    for (const [index, at] of around.entries()) {
      await diagnose(store, { pseudonym: `p${index}`, at: `${at}:00.000Z` });
    }
    return store;
  };
  const now = `${around[3]}:30.000Z`;

  it('the figures of a day count who came on it by the clocks there', async () => {
    const store = await open();

    const { to, perDay } = await store.readFigures(7, now);

    expect(perDay.slice(-3).map(({ came }) => came)).toEqual([1, 2, 1]);
    expect(perDay.at(-2)?.day).toBe(day);
    expect(perDay.at(-1)?.day).toBe(to);
  });

  it('the log of that day shows the people whom the figures count', async () => {
    const store = await open();
    const { perDay } = await store.readFigures(7, now);
    const span = createSpan(timeZone);

    for (const { day: name, came } of perDay) {
      const [from, to] = [span.from.read(name), span.to.read(name)];
      if (from === undefined || to === undefined) throw new Error(`${name} is not read`);
      expect(await store.listDiagnoses({ from, to }, { ...MANY, now })).toHaveLength(came);
    }
  });
});

it('a week begins when it is Monday there', async () => {
  const store = await openTestStore({ timeZone: 'Pacific/Noumea' });
  await diagnose(store, { pseudonym: 'sunday', at: '2026-11-15T12:59:00.000Z' });
  await diagnose(store, { pseudonym: 'monday', at: '2026-11-15T13:00:00.000Z' });

  const { perWeek } = await store.readFigures(7, '2026-11-16T00:00:00.000Z');

  expect(perWeek.slice(-2)).toMatchObject([
    { day: '2026-11-09', came: 1 },
    { day: '2026-11-16', came: 1 },
  ]);
});

it('what was not understood counts from the first minute of the period there', async () => {
  const store = await openTestStore({ timeZone: 'Pacific/Noumea' });
  for (const at of ['2026-11-13T12:59:59.999Z', '2026-11-13T13:00:00.000Z']) {
    await diagnose(store, { at, conversation: 'c1' });
    const what = { source: 'error-text', language: 'fr', text: 'Error 1' } as const;
    await say(store, 'c1', { at, notUnderstood: [what] });
  }

  expect((await store.readFigures(7, '2026-11-20T00:00:00.000Z')).notUnderstood).toBe(1);
});

describe('when the time zone changes', () => {
  const NOW = '2026-11-20T12:00:00.000Z';
  const LATE = '2026-11-18T23:30:00.000Z';
  const daysOf = async (dataDir: string, timeZone?: string) => {
    const store = await openTestStore({ dataDir, ...(timeZone !== undefined && { timeZone }) });
    const { perDay } = await store.readFigures(7, NOW);
    return perDay.filter(({ came }) => came > 0).map(({ day }) => day);
  };

  it('the figures are counted anew by its days, and back', async () => {
    const dataDir = await tempFolder();
    await diagnose(await openTestStore({ dataDir }), { at: LATE });

    expect(await daysOf(dataDir)).toEqual(['2026-11-18']);
    expect(await daysOf(dataDir, 'Europe/Paris')).toEqual(['2026-11-19']);
    expect(await daysOf(dataDir, 'America/Guadeloupe')).toEqual(['2026-11-18']);
  });

  it('a command that names none counts on by the days of the service', async () => {
    const dataDir = await tempFolder();
    await openTestStore({ dataDir, timeZone: 'Europe/Paris' });
    const command = await openTestStore({ dataDir });

    await diagnose(command, { at: LATE });

    expect(await daysOf(dataDir)).toEqual(['2026-11-19']);
  });
});
