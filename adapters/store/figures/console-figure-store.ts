import type { Kysely } from 'kysely';
import type { ConsoleStore } from '../../../bot/ports/console.ts';
import { toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { mondayOf } from './cells-of.ts';
import { readFigureDays } from './figure-days.ts';
import { toFigures } from './to-figures.ts';

type FigureStore = Pick<ConsoleStore, 'readFigures'>;

/** The figures of the console, from what was counted when the diagnoses were written. */
export function createConsoleFigureStore(tables: Kysely<Tables>): FigureStore {
  return {
    async readFigures(days, now) {
      const { dayOf, startOf } = await readFigureDays(tables);
      const lastDay = dayOf(toMs(now));
      const firstDay = lastDay - days + 1;
      const sums = await readSums(tables, firstDay, lastDay);
      const before = await readSums(tables, firstDay - days, firstDay - 1, ['day:situation']);
      const daily = await readDays(tables, DAILY, firstDay, lastDay);
      const firstWeek = mondayOf(lastDay) - (WEEKS - 1) * 7;
      const weekly = await readDays(tables, ['week:state'], firstWeek, lastDay);
      const notUnderstood = await countNotUnderstood(tables, startOf(firstDay));
      const counted = { sums, before, daily, weekly, firstWeek, notUnderstood };
      return toFigures({ days, firstDay, lastDay, ...counted });
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
  'latest:escalated',
  'day:situation',
  'unblocked',
  'judged',
  'helped',
  ...['reseda', 'janus', 'sygefor'].flatMap((system) => [`look-up:${system}`, `took:${system}`]),
];

/** What is shown day by day. */
const DAILY = ['day:state', 'look-up:reseda', 'look-up:janus', 'look-up:sygefor'];

const WEEKS = 13;

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

async function readDays(
  tables: Kysely<Tables>,
  figures: readonly string[],
  firstDay: number,
  lastDay: number,
) {
  return tables
    .selectFrom('figure_day')
    .select(['figure', 'value', 'day', 'count'])
    .where('figure', 'in', figures)
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
