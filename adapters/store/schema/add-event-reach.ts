import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Says of what support wrote which way it took, and of a mail what it tells. Of before, nothing is known. */
export async function addEventReach(tables: Transaction<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(tables);
}

const STATEMENTS = [
  sql`alter table escalation_event add column reach text`,
  sql`alter table mail add column event_id integer`,
];
