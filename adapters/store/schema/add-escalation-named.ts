import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Remembers whom requests name besides the person who asks, so that these can be erased as well. */
export async function addEscalationNamed(tables: Transaction<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(tables);
}

const STATEMENTS = [
  sql`create table escalation_named (
    reference text not null references escalation (reference) on delete cascade,
    address_key text not null, primary key (address_key, reference)) strict`,
  sql`create index escalation_named_of on escalation_named (reference)`,
];
