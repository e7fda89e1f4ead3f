import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { toGist } from '../../../bot/ports/to-gist.ts';
import { LANGUAGES } from '../../../bot/ports/message.ts';
import { NOT_UNDERSTOOD_SOURCES } from '../../../bot/ports/turn.ts';
import type { TurnCommit } from '../../../bot/ports/commit.ts';
import type { NotUnderstoodRow, NotUnderstoodStore } from '../../../bot/ports/journal.ts';
import { instant, readRow, toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

const PAGE = 500;

const Row = z
  .object({
    at: instant,
    source: z.enum(NOT_UNDERSTOOD_SOURCES),
    language: z.enum(LANGUAGES),
    text: z.string(),
  })
  .readonly() satisfies z.ZodType<NotUnderstoodRow>;

/** What was not understood, page by page. */
export function createNotUnderstoodStore(tables: Kysely<Tables>): NotUnderstoodStore {
  return {
    async *readNotUnderstood(since) {
      const from = since === undefined ? 0 : toMs(since);
      for (let last = 0; ;) {
        const rows = await tables
          .selectFrom('not_understood')
          .select(['id', 'at', 'source', 'language', 'text'])
          .where('at', '>=', from)
          .where('id', '>', last)
          .orderBy('id')
          .limit(PAGE)
          .execute();
        for (const { id, ...row } of rows) {
          yield readRow(Row, row);
          last = id;
        }
        if (rows.length < PAGE) return;
      }
    },
  };
}

/** Keeps what this turn did not understand. */
export async function commitNotUnderstood(
  tables: Transaction<Tables>,
  { conversationId, at, notUnderstood }: TurnCommit,
): Promise<void> {
  for (const row of notUnderstood) {
    await tables
      .insertInto('not_understood')
      .values({ conversation_id: conversationId, at: toMs(at), gist: toGist(row.text), ...row })
      .execute();
  }
}
