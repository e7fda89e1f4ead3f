import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Says whose days the figures count: those of Greenwich, up to this version. */
export async function addFigureZone(tables: Transaction<Tables>): Promise<void> {
  await sql`alter table figure_rule add column time_zone text not null default 'UTC'`.execute(
    tables,
  );
}
