import type { Kysely, Transaction } from 'kysely';
import { LookUps } from '../diagnoses/diagnosis-shape.ts';
import { traitsOf } from '../diagnoses/traits.ts';
import { readRow } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { cellsOf, COUNTED, type CountedRow } from './cells-of.ts';
import { figureDaysIn } from './figure-days.ts';
import { addCells, sum, type Sums } from './keep-figures.ts';

/** Goes up when `cellsOf` or `traitsOf` says something else of the same rows. */
const RULE = 2;

const PAGE = 5000;

type Row = CountedRow & { readonly id: number; readonly traits: number };

const NEW = { version: 0, time_zone: 'UTC' };

/**
 * Counts everything anew where what is there was counted by another rule, by the days of another time
 * zone, or not at all. Without a time zone the days stay what they are.
 */
export async function renewFigures(database: Kysely<Tables>, timeZone?: string): Promise<void> {
  await database.transaction().execute(async (tables) => {
    const known = (await tables.selectFrom('figure_rule').selectAll().executeTakeFirst()) ?? NEW;
    const wanted = { version: RULE, time_zone: timeZone ?? known.time_zone };
    if (known.version === RULE && known.time_zone === wanted.time_zone) return;
    await tables.deleteFrom('figure_rule').execute();
    await tables.deleteFrom('figure_day').execute();
    await tables.insertInto('figure_rule').values(wanted).execute();
    await countAnew(tables, wanted.time_zone);
  });
}

async function countAnew(tables: Transaction<Tables>, timeZone: string): Promise<void> {
  const { dayOf } = figureDaysIn(timeZone);
  const sums: Sums = new Map();
  let person: readonly Row[] = [];
  for (let last: Row | undefined; ;) {
    const rows = await readPage(tables, last);
    for (const row of rows) await writeTraits(tables, row);
    last = rows.at(-1);
    const people = [...Map.groupBy([...person, ...rows], (row) => row.pseudonym).values()];
    // The next page may hold more of the last one.
    person = (last && people.pop()) ?? [];
    for (const own of people) sum(sums, cellsOf(own, dayOf));
    if (last === undefined) break;
  }
  await addCells(tables, sums);
}

async function readPage(
  tables: Transaction<Tables>,
  after: Row | undefined,
): Promise<readonly Row[]> {
  const query = tables
    .selectFrom('diagnosis')
    .select([...COUNTED, 'id', 'traits'])
    .orderBy('pseudonym')
    .orderBy('at')
    .orderBy('id')
    .limit(PAGE);
  if (after === undefined) return query.execute();
  return query
    .where((row) =>
      row(
        row.refTuple('pseudonym', 'at', 'id'),
        '>',
        row.tuple(after.pseudonym, after.at, after.id),
      ),
    )
    .execute();
}

async function writeTraits(tables: Transaction<Tables>, row: Row): Promise<void> {
  const failures = readRow(LookUps, row.look_ups).flatMap(({ failure }) => failure ?? []);
  const traits = traitsOf({ ...row, failures });
  if (traits === row.traits) return;
  await tables.updateTable('diagnosis').set({ traits }).where('id', '=', row.id).execute();
}
