import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Gives every diagnosis a number of its own, what it rests on, and what the console finds and counts
 * by. SQLite cannot add a primary key, so the rows move into a new table, oldest first.
 */
export async function addDiagnosisLog(tables: Transaction<Tables>): Promise<void> {
  for (const statement of [...NEW_TABLE, ...INDEXES, ...FIGURES]) await statement.execute(tables);
}

const NEW_TABLE = [
  sql`create table numbered_diagnosis (
    id integer primary key autoincrement, conversation_id text not null, number integer not null,
    at integer not null, updated_at integer not null, channel text not null,
    pseudonym text not null, level text not null, language text not null, verdict text not null,
    step text, situation text, code text, also text not null, steps text not null, unit text,
    outcome text not null, is_confirmed integer, look_ups text not null,
    questions integer not null, evidence text, works_at integer,
    traits integer not null default 0, unique (conversation_id, number)) strict`,
  sql`insert into numbered_diagnosis (conversation_id, number, at, updated_at, channel, pseudonym,
      level, language, verdict, step, situation, code, also, steps, unit, outcome, is_confirmed,
      look_ups, questions, works_at)
    select conversation_id, number, at, updated_at, channel, pseudonym, level, language, verdict,
      step, situation, code, also, steps, unit, outcome, is_confirmed, look_ups, questions,
      case outcome when 'works' then updated_at end
    from diagnosis order by at, conversation_id, number`,
  sql`drop table diagnosis`,
  sql`alter table numbered_diagnosis rename to diagnosis`,
];

/** Each holds all that is filtered by: rows that are not wanted are passed over without a look at them. */
const INDEXES = [
  sql`create index diagnosis_by_time on diagnosis (at, traits, updated_at)`,
  sql`create index diagnosis_of_traits on diagnosis (traits, at, updated_at)`,
  sql`create index diagnosis_of_unit on diagnosis (unit, at, traits, updated_at, code)`,
  sql`create index diagnosis_of_situation on diagnosis (code, at, traits, updated_at)`,
  sql`create index diagnosis_by_activity on diagnosis (updated_at)`,
  sql`create index diagnosis_of_person on diagnosis (pseudonym, at)`,
];

const FIGURES = [
  sql`create table figure_day (
    figure text not null, value text not null, day integer not null, count integer not null,
    primary key (figure, value, day)) strict, without rowid`,
  sql`create table figure_rule (version integer not null) strict`,
  sql`alter table not_understood add column gist text
    generated always as (lower(trim(text))) virtual`,
  sql`create index not_understood_by_gist on not_understood (gist, at, language)`,
];
