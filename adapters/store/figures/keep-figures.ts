import type { Transaction } from 'kysely';
import { listed } from '../rows/listed.ts';
import type { Tables } from '../schema/tables.ts';
import { cellsOf, COUNTED, type Cell } from './cells-of.ts';
import { readFigureDays } from './figure-days.ts';

/**
 * Makes a change to the diagnoses of some people, and to the figures that count them, within the
 * transaction that it is given. Whoever changes diagnoses otherwise leaves the figures wrong.
 */
export async function keepFigures(
  tables: Transaction<Tables>,
  pseudonyms: readonly string[],
  change: () => Promise<unknown>,
): Promise<void> {
  const before = await cellsOfPeople(tables, pseudonyms);
  await change();
  const after = await cellsOfPeople(tables, pseudonyms);
  const gone = before.map((cell) => ({ ...cell, count: -cell.count }));
  await addCells(tables, sum(new Map(), [...gone, ...after]));
}

/** Cells by their place. */
export type Sums = Map<string, Cell>;

/** Adds cells to those of the same place. */
export function sum(sums: Sums, cells: readonly Cell[]): Sums {
  for (const cell of cells) {
    const place = `${cell.figure} ${cell.day} ${cell.value}`;
    sums.set(place, { ...cell, count: cell.count + (sums.get(place)?.count ?? 0) });
  }
  return sums;
}

export async function addCells(tables: Transaction<Tables>, sums: Sums): Promise<void> {
  for (const cell of sums.values()) {
    if (cell.count === 0) continue;
    await tables
      .insertInto('figure_day')
      .values(cell)
      .onConflict((known) =>
        known
          .columns(['figure', 'value', 'day'])
          .doUpdateSet((row) => ({ count: row('figure_day.count', '+', cell.count) })),
      )
      .execute();
    if (cell.count > 0) continue;
    await tables
      .deleteFrom('figure_day')
      .where('figure', '=', cell.figure)
      .where('value', '=', cell.value)
      .where('day', '=', cell.day)
      .where('count', '=', 0)
      .execute();
  }
}

async function cellsOfPeople(
  tables: Transaction<Tables>,
  pseudonyms: readonly string[],
): Promise<readonly Cell[]> {
  const rows = await tables
    .selectFrom('diagnosis')
    .select(COUNTED)
    .where('pseudonym', 'in', listed(pseudonyms))
    .orderBy('at')
    .orderBy('id')
    .execute();
  const { dayOf } = await readFigureDays(tables);
  const people = Map.groupBy(rows, ({ pseudonym }) => pseudonym);
  return [...people.values()].flatMap((own) => cellsOf(own, dayOf));
}
