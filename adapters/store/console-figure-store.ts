import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { ConsoleStore, NotUnderstoodGroup } from '../../bot/ports/console.ts';
import { LANGUAGES } from '../../bot/ports/message.ts';
import { DAY_MS, dayOf } from './cells-of.ts';
import { instant, readRow, toMs } from './read-row.ts';
import type { Tables } from './tables.ts';
import { toFigures } from './to-figures.ts';

type FigureStore = Pick<ConsoleStore, 'readFigures' | 'listNotUnderstood'>;

const Group = z
  .object({
    gist: z.string(),
    text: z.string(),
    count: z.int(),
    first_at: instant,
    last_at: instant,
    languages: z.string().transform((joined) => joined.split(',')),
  })
  .transform(({ first_at: firstAt, last_at: lastAt, languages, ...rest }): NotUnderstoodGroup => {
    const known = LANGUAGES.filter((language) => languages.includes(language));
    return { ...rest, firstAt, lastAt, languages: known };
  });

/** The figures of the console, from what was counted when the diagnoses were written. */
export function createConsoleFigureStore(tables: Kysely<Tables>): FigureStore {
  return {
    async readFigures(days, now) {
      const lastDay = dayOf(toMs(now));
      const firstDay = lastDay - days + 1;
      const sums = await readSums(tables, firstDay, lastDay);
      const before = await readSums(tables, firstDay - days, firstDay - 1, ['day:situation']);
      const daily = await readDays(tables, firstDay, lastDay);
      const notUnderstood = await countNotUnderstood(tables, firstDay * DAY_MS);
      return toFigures({ days, firstDay, lastDay, sums, before, daily, notUnderstood });
    },

    async listNotUnderstood({ from, after, limit }) {
      let query = tables
        .selectFrom('not_understood')
        .select((row) => [
          'gist',
          row.fn.min<string>('text').as('text'),
          row.fn.countAll<number>().as('count'),
          row.fn.min<number>('at').as('first_at'),
          row.fn.max<number>('at').as('last_at'),
          row.fn.agg<string>('group_concat', ['language']).distinct().as('languages'),
        ])
        .where('at', '>=', from === undefined ? 0 : toMs(from))
        .groupBy('gist')
        .orderBy('count', 'desc')
        .orderBy('gist')
        .limit(limit);
      if (after !== undefined) {
        const { count, gist } = after;
        query = query.having((row) =>
          row.or([
            row(row.fn.countAll(), '<', count),
            row.and([row(row.fn.countAll(), '=', count), row('gist', '>', gist)]),
          ]),
        );
      }
      return (await query.execute()).map((row) => readRow(Group, row));
    },
  };
}

/** What is summed over a period. */
const SUMMED = [
  'latest:state',
  'latest:situation',
  'latest:language',
  'latest:channel',
  'latest:level',
  'latest:unit',
  'day:situation',
  'unblocked',
  ...['reseda', 'janus', 'sygefor'].flatMap((system) => [`look-up:${system}`, `took:${system}`]),
];

async function readSums(
  tables: Kysely<Tables>,
  firstDay: number,
  lastDay: number,
  figures: readonly string[] = SUMMED,
) {
  return tables
    .selectFrom('figure_day')
    .select(({ fn }) => ['figure', 'value', fn.sum<number>('count').as('count')])
    .where('figure', 'in', figures)
    .where('day', '>=', firstDay)
    .where('day', '<=', lastDay)
    .groupBy(['figure', 'value'])
    .execute();
}

async function readDays(tables: Kysely<Tables>, firstDay: number, lastDay: number) {
  return tables
    .selectFrom('figure_day')
    .select(['value', 'day', 'count'])
    .where('figure', '=', 'day:state')
    .where('day', '>=', firstDay)
    .where('day', '<=', lastDay)
    .execute();
}

async function countNotUnderstood(tables: Kysely<Tables>, from: number): Promise<number> {
  const row = await tables
    .selectFrom('not_understood')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('at', '>=', from)
    .executeTakeFirst();
  return row?.count ?? 0;
}
