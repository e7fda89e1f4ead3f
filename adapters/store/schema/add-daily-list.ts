import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Remembers on which day support was last told what is open. */
export async function addDailyList(tables: Transaction<Tables>): Promise<void> {
  await sql`create table daily_list (day text primary key, at integer not null) strict`.execute(
    tables,
  );
}
