import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import type { DiagnosisFilter } from '../../../bot/ports/diagnosis-log.ts';
import type { Tables } from '../schema/tables.ts';
import { ANY_FAILURE, wantedTraits } from './traits.ts';

/** So few rows are sorted sooner than a million are passed over. */
const FEW = 5000;

/**
 * The traits that a filter wants, where few diagnoses have them, or none; `undefined` where many do,
 * where every one does, and where a unit or a situation leads to fewer already.
 */
export async function findRareTraits(
  tables: Kysely<Tables>,
  filter: DiagnosisFilter,
): Promise<readonly number[] | undefined> {
  const { mask, value } = wantedTraits(filter);
  const isWide = mask === 0 && filter.failure !== 'any';
  if (isWide || filter.unit !== undefined || filter.situation !== undefined) return undefined;
  const any = filter.failure === 'any' ? ANY_FAILURE : 0;
  const known = await listTraits(tables);
  const wanted = known.filter(
    (traits) => (traits & mask) === value && (any === 0 || (traits & any) !== 0),
  );
  return (await areFew(tables, wanted)) ? wanted : undefined;
}

/** Holds for what has one of these. One parameter, so that it is one statement however many there are. */
export function hasTraits(traits: readonly number[]): Expression<SqlBool> {
  return sql<SqlBool>`traits in (select value from json_each(${JSON.stringify(traits)}))`;
}

/** All that there are, from one to the next in the index: there are few, however many rows. */
async function listTraits(tables: Kysely<Tables>): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly traits: number }>`
    with recursive known (traits) as (
      select min(traits) from diagnosis
      union all
      select (select min(traits) from diagnosis where traits > known.traits)
      from known where known.traits is not null)
    select traits from known where traits is not null`.execute(tables);
  return rows.map(({ traits }) => traits);
}

async function areFew(tables: Kysely<Tables>, traits: readonly number[]): Promise<boolean> {
  const { rows } = await sql<{ readonly count: number }>`
    select count(*) as count
    from (select 1 from diagnosis where ${hasTraits(traits)} limit ${FEW + 1})`.execute(tables);
  return (rows[0]?.count ?? 0) <= FEW;
}
