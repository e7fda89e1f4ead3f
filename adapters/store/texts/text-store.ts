import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { LANGUAGES } from '../../../bot/ports/message.ts';
import type { TextChange, TextKey, TextStore } from '../../../bot/ports/texts.ts';
import { instant, readRow, toMs, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

const Row = z
  .object({
    number: z.int(),
    id: z.string(),
    language: z.enum(LANGUAGES),
    before: z.string().nullable(),
    after: z.string().nullable(),
    at: instant,
    who: z.string(),
  })
  .transform(withoutNulls) satisfies z.ZodType<TextChange>;

/** The texts that were changed, and every change of them. */
export function createTextStore(tables: Kysely<Tables>): TextStore {
  return {
    async findTextRevision() {
      const last = await tables
        .selectFrom('text_change')
        .select('number')
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return last?.number ?? 0;
    },

    async listLastTextChanges() {
      const rows = await changes(tables)
        .where('number', 'in', (query) =>
          query
            .selectFrom('text_change')
            .select(({ fn }) => fn.max('number').as('last'))
            .groupBy(['text', 'language']),
        )
        .orderBy('number')
        .execute();
      return rows.map((row) => readRow(Row, row));
    },

    async listTextChanges({ limit, before, of }) {
      let query = changes(tables).orderBy('number', 'desc').limit(limit);
      if (before !== undefined) query = query.where('number', '<', before);
      if (of !== undefined) query = query.where('text', '=', of.id);
      if (of?.language !== undefined) query = query.where('language', '=', of.language);
      return (await query.execute()).map((row) => readRow(Row, row));
    },

    changeText: async ({ id, language, after = null, at, who, basedOn }) =>
      tables.transaction().execute(async (writing) => {
        const last = await findLast(writing, { id, language });
        if ((last?.number ?? 0) !== basedOn) return undefined;
        const row = await writing
          .insertInto('text_change')
          .values({ text: id, language, before: last?.after ?? null, after, at: toMs(at), who })
          .returning(COLUMNS)
          .executeTakeFirstOrThrow();
        return readRow(Row, row);
      }),
  };
}

const COLUMNS = ['number', 'text as id', 'language', 'before', 'after', 'at', 'who'] as const;

function changes(tables: Kysely<Tables>) {
  return tables.selectFrom('text_change').select(COLUMNS);
}

async function findLast(tables: Transaction<Tables>, { id, language }: TextKey) {
  return tables
    .selectFrom('text_change')
    .select(['number', 'after'])
    .where('text', '=', id)
    .where('language', '=', language)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}
