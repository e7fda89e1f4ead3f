import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Chat, ChatStore } from '../../../bot/ports/chats.ts';
import { commitMails } from '../mails/commit-mails.ts';
import { flag, json, readRow, toMs, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

const ChatRow = z
  .object({
    conversation_id: z.string(),
    reference: json(z.unknown()),
    address: z.string().nullable(),
    delivered_seq: z.int(),
    path_activity_id: z.string().nullable(),
    is_gone: flag,
  })
  .transform((row): Chat => ({
    conversationId: row.conversation_id,
    reference: row.reference,
    deliveredSeq: row.delivered_seq,
    isGone: row.is_gone,
    ...withoutNulls({ address: row.address, pathActivityId: row.path_activity_id }),
  }));

/** How chats are reached, and how far they have been brought. They go with their conversations. */
export function createChatStore(tables: Kysely<Tables>, messageIdDomain: string): ChatStore {
  return {
    keepChat: async ({ conversationId, reference, address }) => {
      await tables.transaction().execute(async (writing) => {
        const conversation = await writing
          .selectFrom('conversation')
          .select('id')
          .where('id', '=', conversationId)
          .executeTakeFirst();
        if (conversation === undefined) return;
        const known = {
          reference: JSON.stringify(reference),
          is_gone: 0,
          ...(address !== undefined && { address }),
        };
        await writing
          .insertInto('chat')
          .values({ conversation_id: conversationId, delivered_seq: 0, ...known })
          .onConflict((there) => there.column('conversation_id').doUpdateSet(known))
          .execute();
      });
    },

    async findChat(conversationId) {
      const row = await tables
        .selectFrom('chat')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return row && readRow(ChatRow, row);
    },

    async forgetChat(conversationId) {
      // The mark stays: whoever adds the assistant again is not told everything again.
      await tables
        .updateTable('chat')
        .set({ reference: 'null', address: null, path_activity_id: null, is_gone: 1 })
        .where('conversation_id', '=', conversationId)
        .execute();
    },

    async listUndelivered() {
      const rows = await tables
        .selectFrom('chat')
        .select('conversation_id as id')
        .where((row) =>
          row.exists(
            row
              .selectFrom('entry')
              .select('entry.seq')
              .whereRef('entry.conversation_id', '=', 'chat.conversation_id')
              .whereRef('entry.seq', '>', 'chat.delivered_seq')
              .where('entry.role', '=', 'assistant'),
          ),
        )
        .execute();
      return rows.map(({ id }) => id);
    },

    advanceChat: async (chat, seq, pathActivityId) =>
      move(tables, chat, {
        delivered_seq: seq,
        ...(pathActivityId !== undefined && { path_activity_id: pathActivityId }),
      }),

    closeChat: async (chat, seq, mail, at) =>
      tables.transaction().execute(async (writing) => {
        if (!(await move(writing, chat, { delivered_seq: seq, is_gone: 1 }))) return false;
        const { conversationId } = chat;
        const mails = mail === undefined ? [] : [mail];
        await commitMails(writing, { conversationId, at, mails }, messageIdDomain);
        return true;
      }),

    async meetGroup(key, at) {
      const { numInsertedOrUpdatedRows: met = 0n } = await tables
        .insertInto('met_group')
        .values({ key, at: toMs(at) })
        .onConflict((known) => known.doNothing())
        .executeTakeFirst();
      return met > 0n;
    },
  };
}

/** Two that deliver at once must not both count it as theirs. */
async function move(
  tables: Kysely<Tables> | Transaction<Tables>,
  { conversationId, deliveredSeq }: Pick<Chat, 'conversationId' | 'deliveredSeq'>,
  change: {
    readonly delivered_seq: number;
    readonly path_activity_id?: string;
    readonly is_gone?: number;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('chat')
    .set(change)
    .where('conversation_id', '=', conversationId)
    .where('delivered_seq', '=', deliveredSeq)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
