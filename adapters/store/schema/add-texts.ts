import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Every change of a text that is said; the last one of each text is what stands. */
export async function addTexts(tables: Transaction<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(tables);
}

const STATEMENTS = [
  sql`create table text_change (
    number integer primary key autoincrement, text text not null,
    language text not null check (language in ('fr', 'en')), before text, after text,
    at integer not null, who text not null) strict`,
  sql`create index text_change_of_text on text_change (text, language, number)`,
];
