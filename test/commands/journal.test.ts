import { describe, expect, it } from 'vitest';
import { runJournal } from '../../bot/commands/journal.ts';
import { Failure } from '../../bot/failure.ts';
import type { JournalRow, NotUnderstoodRow } from '../../bot/ports/journal.ts';
import { JOURNAL_ENTRY } from '../fakes/journal-entry.ts';

const NOW = new Date('2026-11-22T09:00:00.000Z');
const ROW: JournalRow = {
  ...JOURNAL_ENTRY,
  at: '2026-11-20T08:05:00.000Z',
  updatedAt: '2026-11-20T08:09:00.000Z',
  channel: 'web',
};

const NOT_UNDERSTOOD: NotUnderstoodRow = {
  at: '2026-11-21T10:15:00.000Z',
  source: 'error-text',
  language: 'en',
  text: '=Error: no such module',
};

async function run(
  args: readonly string[],
  rows: readonly JournalRow[] | Failure = [ROW],
  now = NOW,
) {
  const printed: string[] = [];
  const errors: string[] = [];
  const asked: (string | undefined)[] = [];
  let isOpen = false;
  const code = await runJournal({
    args,
    now,
    timeZone: () => 'Europe/Paris',
    open: async () => {
      if (rows instanceof Failure) throw rows;
      isOpen = true;
      return Promise.resolve({
        async *readJournal(since) {
          asked.push(since);
          await Promise.resolve();
          yield* rows;
        },
        async *readNotUnderstood(since) {
          asked.push(since);
          await Promise.resolve();
          yield NOT_UNDERSTOOD;
        },
        close: async () => {
          isOpen = false;
          return Promise.resolve();
        },
      });
    },
    write: async (text) => {
      printed.push(text);
      return Promise.resolve();
    },
    writeError: (text) => errors.push(text),
  });
  return { code, printed: printed.join(''), errors: errors.join(''), asked, isOpen };
}

describe('the journal', () => {
  it('is a table that a person can read', async () => {
    const { code, printed, errors, isOpen } = await run([]);

    expect(code).toBe(0);
    expect(errors).toBe('');
    expect(isOpen).toBe(false);
    const [titles, line, ...more] = printed.trimEnd().split('\n');
    expect(more).toEqual([]);
    expect(line).toMatch(/^2026-11-20 08:05 .*R2 .*P5 .*UMR7586 .*blocked .*reseda by-mail 12 ms/);
    expect(line).toContain('janus accounts 3000 ms JANUS_UNAVAILABLE');
    expect(line?.indexOf('UMR7586')).toBe(titles?.indexOf('unit'));
  });

  it('is one JSON document per line', async () => {
    const { printed } = await run(['--json'], [ROW, { ...ROW, number: 2 }]);

    const lines = printed.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([ROW, { ...ROW, number: 2 }]);
  });

  it('is a CSV file that no spreadsheet runs', async () => {
    const { printed } = await run(
      ['--csv'],
      [{ ...ROW, unit: '=HYPERLINK("http://evil.test")', verdict: '-1', code: '@x', also: ['+1'] }],
    );

    const [titles, line] = printed.split('\r\n');
    expect(titles?.split(',')).toHaveLength(14);
    expect(line).toContain(`"'=HYPERLINK(""http://evil.test"")"`);
    expect(line).toContain(`,'-1,`);
    expect(line).toContain(`,'@x,'+1,`);
    expect(line).toContain('"reseda by-mail 12 ms; janus accounts 3000 ms JANUS_UNAVAILABLE"');
  });

  it.each([
    { outcome: 'open', updatedAt: '2026-11-21T08:59:59.000Z', shown: 'left' },
    { outcome: 'open', updatedAt: '2026-11-21T09:00:01.000Z', shown: 'open' },
    { outcome: 'blocked', updatedAt: '2026-11-01T09:00:00.000Z', shown: 'blocked' },
    { outcome: 'works', updatedAt: '2026-11-01T09:00:00.000Z', shown: 'works' },
    { outcome: 'escalated', updatedAt: '2026-11-01T09:00:00.000Z', shown: 'escalated' },
  ] as const)(
    'shows $outcome, last heard of at $updatedAt, as $shown',
    async ({ shown, ...row }) => {
      const { printed } = await run(['--json'], [{ ...ROW, ...row }]);

      expect(JSON.parse(printed)).toMatchObject({ outcome: shown });
    },
  );
});

it.each([
  { since: '7d', from: '2026-11-15T09:00:00.000Z' },
  { since: '24h', from: '2026-11-21T09:00:00.000Z' },
  { since: '2w', from: '2026-11-08T09:00:00.000Z' },
  { since: '2026-11-01', from: '2026-10-31T23:00:00.000Z' },
  { since: '2026-10-20', from: '2026-10-19T22:00:00.000Z' },
  { since: '2026-11-01T10:00:00+01:00', from: '2026-11-01T09:00:00.000Z' },
])('reads --since $since as $from', async ({ since, from }) => {
  expect((await run(['--since', since])).asked).toEqual([from]);
});

it('knows the day that has begun by the clocks of support, and nowhere else yet', async () => {
  const midnight = new Date('2026-11-22T23:10:00.000Z');

  const { asked, errors } = await run(['--since', '2026-11-23'], [ROW], midnight);

  expect(errors).toBe('');
  expect(asked).toEqual(['2026-11-22T23:00:00.000Z']);
});

it.each([
  { args: ['--since', 'yesterday'], says: 'yesterday' },
  { args: ['--since', '2030-01-01'], says: 'in the future' },
  { args: ['--since', '2026-02-30'], says: '2026-02-30' },
  { args: ['--since', ''], says: '--since' },
  { args: ['--since'], says: '--since' },
  { args: ['--json', '--csv'], says: 'one of --json and --csv' },
  { args: ['--sinse', '7d'], says: '--sinse' },
  { args: ['7d'], says: '7d' },
])('explains what is wrong with $args, and opens nothing', async ({ args, says }) => {
  const { code, printed, errors, asked } = await run(args);

  expect(code).toBe(2);
  expect(printed).toBe('');
  expect(asked).toEqual([]);
  expect(errors.split('\n')[0]).toContain(says);
  expect(errors).toContain('usage:');
});

it('tells the code of a failure on standard error', async () => {
  const { code, printed, errors } = await run([], new Failure('STORE_UNAVAILABLE', 'no disk'));

  expect({ code, printed, errors }).toEqual({
    code: 1,
    printed: '',
    errors: 'STORE_UNAVAILABLE: no disk\n',
  });
});

describe('what was not understood', () => {
  it('is a table that a person can read', async () => {
    const { code, printed, isOpen } = await run(['--not-understood']);

    expect(code).toBe(0);
    expect(isOpen).toBe(false);
    expect(printed.trimEnd().split('\n')).toEqual([
      'at                lang  source      text',
      '2026-11-21 10:15  en    error-text  =Error: no such module',
    ]);
  });

  it('is a document a line, since a day', async () => {
    const { printed, asked } = await run(['--not-understood', '--json', '--since', '2026-11-20']);

    expect(JSON.parse(printed)).toEqual(NOT_UNDERSTOOD);
    expect(asked).toEqual(['2026-11-19T23:00:00.000Z']);
  });

  it('is never run by a spreadsheet', async () => {
    const { printed } = await run(['--not-understood', '--csv']);

    expect(printed).toBe(
      "at,lang,source,text\r\n2026-11-21 10:15,en,error-text,'=Error: no such module\r\n",
    );
  });
});
