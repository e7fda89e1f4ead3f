import { describe, expect, it } from 'vitest';
import {
  cellsOf,
  fromBucket,
  type CountedRow,
} from '../../../../adapters/store/figures/cells-of.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = DAY_MS / 24;

/** The days are numbered from a Monday, which day 4 after the first of January 1970 was. */
const MONDAY = 4;
const on = (day: number, hours = 9): number => (MONDAY + day) * DAY_MS + hours * HOUR_MS;
const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);

const ROW: CountedRow = {
  pseudonym: 'ada',
  conversation_id: 'c1',
  at: on(0),
  channel: 'web',
  level: 'mailbox',
  language: 'fr',
  verdict: 'blocked',
  step: 'reseda',
  code: 'R2',
  unit: 'UMR1',
  outcome: 'blocked',
  works_at: null,
  escalated_at: null,
  look_ups: '[]',
  judged: null,
  helped: null,
};

/** What is counted of these diagnoses, as `day: value`, days numbered from that Monday. */
function counted(figure: string, rows: readonly Partial<CountedRow>[]): readonly string[] {
  return cellsOf(
    rows.map((row) => ({ ...ROW, ...row })),
    dayOf,
  )
    .filter((cell) => cell.figure === figure)
    .map(({ day, value }) => `${day - MONDAY}: ${value}`);
}

describe('somebody who came several times', () => {
  it('counts on a day with the situation that they had last on it', () => {
    const rows = [
      { at: on(0), code: 'R2' },
      { at: on(0, 11), code: 'J3' },
      { at: on(1), code: 'R5' },
    ];

    expect(counted('day:situation', rows)).toEqual(['0: J3', '1: R5']);
    expect(counted('latest:situation', rows)).toEqual(['1: R5']);
  });

  it.each([
    { what: 'on Sunday and on Monday', days: [6, 7], weeks: [0, 7] },
    { what: 'on Monday and on Sunday', days: [0, 6], weeks: [0] },
  ])('counts once a week: $what', ({ days, weeks }) => {
    const rows = days.map((day) => ({ at: on(day) }));

    expect(counted('week:state', rows)).toEqual(
      weeks.map((day) => `${day}: blocked blocked reseda `),
    );
  });

  it('counts as passed on in a day and a week in which any of it was', () => {
    const rows = [
      { at: on(0), escalated_at: on(0, 10) },
      { at: on(0, 12), outcome: 'works' },
      { at: on(1), outcome: 'works' },
    ];

    expect(counted('day:state', rows)).toEqual([
      '0: works blocked reseda escalated',
      '1: works blocked reseda ',
    ]);
    expect(counted('week:state', rows)).toEqual(['0: works blocked reseda escalated']);
  });

  it('counts as passed on once, on the day of the last diagnosis that was', () => {
    const rows = [
      { at: on(0), escalated_at: on(0, 10) },
      // It was passed on the day after they came.
      { at: on(2), escalated_at: on(3) },
      { at: on(4) },
    ];

    expect(counted('latest:escalated', rows)).toEqual(['2: yes']);
    expect(counted('latest:escalated', [{}])).toEqual([]);
  });
});

describe('the unit of a person', () => {
  it.each([
    { row: {}, value: '0: blocked UMR1' },
    { row: { outcome: 'escalated' }, value: '0: blocked UMR1' },
    { row: { outcome: 'works' }, value: '0: other UMR1' },
    { row: { verdict: 'question' }, value: '0: other UMR1' },
  ])('is counted as $value', ({ row, value }) => {
    expect(counted('latest:unit', [row])).toEqual([value]);
  });

  it('is not counted where nobody knows it', () => {
    expect(counted('latest:unit', [{ unit: null }])).toEqual([]);
  });
});

describe('the time to unblock', () => {
  /** The day, and some ten hours: times are kept in buckets. */
  const tensOfHours = (rows: readonly Partial<CountedRow>[]): readonly string[] =>
    counted('unblocked', rows).map((cell) => {
      const [day = '', bucket = ''] = cell.split(': ');
      return `${day}: ${Math.round(fromBucket(bucket) / HOUR_MS / 10)}`;
    });

  it('counts on the day that it worked, whatever is said later', () => {
    const rows = [{ at: on(0) }, { at: on(3), works_at: on(2), outcome: 'works' }];

    expect(tensOfHours(rows)).toEqual(['2: 5']);
  });

  it('runs from the first time that they were blocked', () => {
    const rows = [{ at: on(0) }, { at: on(0, 19) }, { at: on(0, 29), outcome: 'works' }];

    expect(tensOfHours(rows)).toEqual(['1: 2']);
  });

  it('is not counted for whoever was never blocked', () => {
    expect(tensOfHours([{ verdict: 'clear', outcome: 'works' }])).toEqual([]);
  });
});

describe('what was said of a verdict', () => {
  it.each([
    { row: { judged: 'support wrong' }, judged: ['0: support wrong R2'], helped: [] },
    {
      row: { judged: 'person right', code: null, verdict: 'clear' },
      judged: ['0: person right clear'],
      helped: [],
    },
    { row: { helped: 1 }, judged: [], helped: ['0: yes'] },
    { row: { helped: 0 }, judged: [], helped: ['0: no'] },
    { row: {}, judged: [], helped: [] },
  ])('is counted with $row', ({ row, judged, helped }) => {
    expect(counted('judged', [row])).toEqual(judged);
    expect(counted('helped', [row])).toEqual(helped);
  });
});

describe('what the directories were asked', () => {
  const asked = (tookMs: number, failure?: string): string =>
    JSON.stringify([{ system: 'janus', question: 'account', tookMs, ...(failure && { failure }) }]);

  it('counts once for each conversation, also of one person', () => {
    const rows = [
      { look_ups: asked(100) },
      { look_ups: asked(100), conversation_id: 'c2' },
      { look_ups: asked(100) },
    ];

    expect(counted('look-up:janus', rows)).toHaveLength(2);
  });

  it('takes a time only where it was answered', () => {
    const rows = [{ look_ups: asked(3000, 'JANUS_UNAVAILABLE') }];

    expect(counted('look-up:janus', rows)).toEqual(['0: JANUS_UNAVAILABLE']);
    expect(counted('took:janus', rows)).toEqual([]);
  });

  it.each([0, 7, 100, 2999, 86_400_000])('keeps %i ms as within a twentieth of it', (ms) => {
    const [cell = ''] = counted('took:janus', [{ look_ups: asked(ms) }]);

    const kept = fromBucket(cell.replace('0: ', ''));

    expect(Math.abs(kept - ms)).toBeLessThanOrEqual(ms * 0.05);
  });
});
