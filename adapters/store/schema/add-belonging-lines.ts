import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Remembers by which lines of a conversation an address came up, so that two people can be told apart. */
export async function addBelongingLines(tables: Transaction<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(tables);
}

const STATEMENTS = [
  sql`alter table belonging add column first_seq integer`,
  sql`alter table belonging add column last_seq integer`,
];
