import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Lets the console's audit log say which one was looked at, and finds what somebody did. A session
 * keeps what signs out at the provider.
 */
export async function addStaffAudit(tables: Transaction<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(tables);
}

const STATEMENTS = [
  sql`alter table console_audit add column subject text`,
  sql`alter table console_session add column farewell text`,
  sql`create index console_audit_of_person on console_audit (who, at, id)`,
  sql`create index console_audit_of_event on console_audit (what, at, id)`,
  sql`create index console_audit_of_subject on console_audit (subject, at, id)
    where subject is not null`,
];
