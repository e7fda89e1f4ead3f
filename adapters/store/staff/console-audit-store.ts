import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import {
  CONSOLE_EVENTS,
  type ConsoleAuditEntry,
  type ConsoleSessionStore,
} from '../../../bot/ports/console-session.ts';
import { instant, readRow, toMs, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { readAuditCursor, toAuditPage } from './audit-page.ts';

type AuditStore = Pick<
  ConsoleSessionStore,
  'recordConsoleEvent' | 'listConsoleEvents' | 'listConsoleStaff'
>;

const AuditRow = z
  .object({
    at: instant,
    who: z.string(),
    what: z.enum(CONSOLE_EVENTS),
    subject: z.string().nullable(),
    why: z.string(),
  })
  .transform(withoutNulls) satisfies z.ZodType<ConsoleAuditEntry>;

/** The log of who came to the console and went, and what they saw and changed there. */
export function createConsoleAuditStore(tables: Kysely<Tables>): AuditStore {
  return {
    recordConsoleEvent: async (entry) =>
      tables.transaction().execute(async (writing) => keepConsoleEvent(writing, entry)),

    async listConsoleEvents({ limit, cursor, from, to, ...exact }) {
      let query = tables
        .selectFrom('console_audit')
        .select(['id', 'at', 'who', 'what', 'subject', 'why'])
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (from !== undefined) query = query.where('at', '>=', toMs(from));
      if (to !== undefined) query = query.where('at', '<', toMs(to));
      for (const column of ['who', 'what', 'subject'] as const) {
        const value = exact[column];
        if (value !== undefined) query = query.where(column, '=', value);
      }
      const after = readAuditCursor(cursor);
      if (after !== undefined) {
        query = query.where((row) =>
          row(row.refTuple('at', 'id'), '<', row.tuple(after.at, after.id)),
        );
      }
      return toAuditPage(await query.execute(), limit, (row) => readRow(AuditRow, row));
    },

    async listConsoleStaff() {
      const rows = await tables
        .selectFrom('console_audit')
        .select('who')
        .distinct()
        .orderBy('who')
        .execute();
      return rows.map(({ who }) => who);
    },
  };
}

/** Within the transaction that it is given. */
export async function keepConsoleEvent(
  tables: Transaction<Tables>,
  { at, who, what, subject, why }: ConsoleAuditEntry,
): Promise<void> {
  await tables
    .insertInto('console_audit')
    .values({ at: toMs(at), who, what, subject: subject ?? null, why })
    .execute();
}
