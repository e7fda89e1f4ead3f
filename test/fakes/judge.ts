import path from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import { keepJudgement } from '../../adapters/store/journal/judgements.ts';
import { openSqlite } from '../../adapters/store/sqlite/open-sqlite.ts';
import type { Tables } from '../../adapters/store/schema/tables.ts';
import type { NewJudgement } from '../../bot/ports/judgements.ts';

/** Judges a diagnosis of a store that may be open, in a transaction of its own. */
export async function judge(dataDir: string, judgement: NewJudgement): Promise<void> {
  const { database } = openSqlite(path.join(dataDir, 'assistant.sqlite'));
  const tables = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    await tables.transaction().execute(async (writing) => keepJudgement(writing, judgement));
  } finally {
    await tables.destroy();
  }
}
