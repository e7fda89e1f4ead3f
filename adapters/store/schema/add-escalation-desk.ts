import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Gives requests to support a status, what support has to know of them, and what happened to them. */
export async function addEscalationDesk(tables: Transaction<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(tables);
}

const STATEMENTS = [
  sql`alter table escalation add column status text not null default 'new'`,
  sql`alter table escalation add column version integer not null default 0`,
  sql`alter table escalation add column unit text`,
  sql`alter table escalation add column first_answer_at integer`,
  sql`alter table escalation add column solved_at integer`,
  sql`alter table escalation add column taken_by text`,
  sql`alter table escalation add column waiting_for text`,
  sql`alter table escalation add column waiting_until text`,
  sql`alter table escalation add column cause text`,
  sql`alter table escalation add column dossier text`,
  sql`create index escalation_of_status on escalation (status, updated_at)`,
  sql`create index escalation_of_unit on escalation (unit, opened_at) where unit is not null`,
  sql`create index escalation_of_situation on escalation (situation, opened_at)`,
  sql`create index escalation_by_change on escalation (updated_at)`,
  sql`create table escalation_event (
    id integer primary key,
    reference text not null references escalation (reference) on delete cascade,
    at integer not null, kind text not null, done_by text, text text, waiting_for text,
    waiting_until text, cause text, replay text, key text, unique (reference, key)) strict`,
  sql`create index escalation_event_of on escalation_event (reference, id)`,
  sql`insert into escalation_event (reference, at, kind)
    select reference, opened_at, 'opened' from escalation`,
];
