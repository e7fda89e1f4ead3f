import { sql, type Transaction } from 'kysely';
import { toGist } from '../../../bot/ports/to-gist.ts';
import type { Tables } from './tables.ts';

/**
 * Who said of a diagnosis whether it was right, and, with the diagnosis, what counts of that. What was
 * not understood is grouped by what it is about.
 */
export async function addJudgements(tables: Transaction<Tables>): Promise<void> {
  for (const statement of STATEMENTS) await statement.execute(tables);
  const texts = await tables.selectFrom('not_understood').select('text').distinct().execute();
  for (const { text } of texts) {
    await tables
      .updateTable('not_understood')
      .set({ gist: toGist(text) })
      .where('text', '=', text)
      .execute();
  }
}

const STATEMENTS = [
  sql`create table judgement (
    diagnosis_id integer not null references diagnosis (id) on delete cascade,
    judge text not null, at integer not null, is_right integer not null,
    cause_code text, cause_words text, words text,
    primary key (diagnosis_id, judge)) strict, without rowid`,
  sql`alter table diagnosis add column judged text`,
  sql`alter table diagnosis add column helped integer`,
  sql`alter table diagnosis add column escalated_at integer`,
  sql`update diagnosis set escalated_at = updated_at where outcome = 'escalated'`,
  sql`update diagnosis set judged = case is_confirmed when 1 then 'person right' else 'person wrong' end
    where is_confirmed is not null`,
  sql`create index diagnosis_wrong on diagnosis (at, id)
    where judged in ('person wrong', 'support wrong')`,
  sql`drop index not_understood_by_gist`,
  sql`alter table not_understood drop column gist`,
  sql`alter table not_understood add column gist text not null default ''`,
  sql`create index not_understood_by_gist on not_understood (gist, at, language, source)`,
];
