import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { ConsoleSessionStore, KeptSession } from '../../../bot/ports/console-session.ts';
import { LANGUAGES } from '../../../bot/ports/message.ts';
import { instant, json, readRow, toMs, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { createConsoleAuditStore, keepConsoleEvent } from './console-audit-store.ts';

const SessionRow = z
  .object({
    id: z.string(),
    subject: z.string(),
    name: z.string(),
    roles: json(z.array(z.enum(['support', 'admin'])).min(1)),
    language: z.enum(LANGUAGES),
    startedAt: instant,
    seenAt: instant,
    checkedAt: instant,
    renewal: z.string().nullable(),
    farewell: z.string().nullable(),
  })
  .transform(withoutNulls) satisfies z.ZodType<KeptSession>;

/** Who is signed in to the console, and the log of who came and went. */
export function createConsoleSessionStore(tables: Kysely<Tables>): ConsoleSessionStore {
  return {
    ...createConsoleAuditStore(tables),

    startConsoleSession: async (tokenHash, session, entry) =>
      tables.transaction().execute(async (writing) => {
        await keepSession(writing, tokenHash, session);
        await keepConsoleEvent(writing, entry);
      }),

    async findConsoleSession(tokenHash) {
      const row = await tables
        .selectFrom('console_session')
        .select(['id', 'subject', 'name', 'roles', 'language', 'renewal', 'farewell'])
        .select(['started_at as startedAt', 'seen_at as seenAt', 'checked_at as checkedAt'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return row === undefined ? undefined : readRow(SessionRow, row);
    },

    async noteConsoleSessionSeen(id, seenAt) {
      await tables
        .updateTable('console_session')
        .set({ seen_at: toMs(seenAt) })
        .where('id', '=', id)
        .execute();
    },

    async noteConsoleSessionChecked(id, { roles, checkedAt, renewal = null }) {
      await tables
        .updateTable('console_session')
        .set({ roles: JSON.stringify(roles), checked_at: toMs(checkedAt), renewal })
        .where('id', '=', id)
        .execute();
    },

    endConsoleSessions: async (whose, entry) =>
      tables.transaction().execute(async (writing) => {
        const [column, value] =
          'id' in whose ? (['id', whose.id] as const) : (['subject', whose.subject] as const);
        const ended = await writing
          .deleteFrom('console_session')
          .where(column, '=', value)
          .returning('id')
          .execute();
        if (entry !== undefined) await keepConsoleEvent(writing, entry);
        return ended.map(({ id }) => id);
      }),
  };
}

async function keepSession(
  tables: Transaction<Tables>,
  tokenHash: string,
  session: KeptSession,
): Promise<void> {
  await tables
    .insertInto('console_session')
    .values({
      token_hash: tokenHash,
      id: session.id,
      subject: session.subject,
      name: session.name,
      roles: JSON.stringify(session.roles),
      language: session.language,
      started_at: toMs(session.startedAt),
      seen_at: toMs(session.seenAt),
      checked_at: toMs(session.checkedAt),
      renewal: session.renewal ?? null,
      farewell: session.farewell ?? null,
    })
    .execute();
}
