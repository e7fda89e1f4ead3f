import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Identity } from '../../../bot/ports/message.ts';
import type { Pending } from '../../../bot/ports/commit.ts';
import type { ConversationStore } from '../../../bot/ports/conversation-store.ts';
import { EntryRow, Raw } from '../entries/entry-row.ts';
import { IdentityShape, MessageShape } from '../entries/message-shape.ts';
import { json, readRow, toMs, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { commitTurn } from './commit-turn.ts';
import { takeRates } from './take-rates.ts';

const ConversationRow = z
  .object({ id: z.string(), channel: z.enum(['web', 'teams']), user_id: z.string() })
  .transform(({ id, channel, user_id: userId }) => ({ id, channel, userId }));

const PendingRow = z.object({
  seq: z.int(),
  body: json(MessageShape),
  raw: Raw,
  state: json(z.unknown()),
  version: z.int(),
  network_key: z.string().nullable(),
  identity: json(IdentityShape).nullable(),
  request_id: z.string().nullable(),
});

/** Conversations and their entries. */
export function createConversationStore(
  tables: Kysely<Tables>,
  messageIdDomain: string,
): ConversationStore {
  return {
    async open({ id, channel, userId }, message, at, { rates = [], ...arrival } = {}) {
      const ms = toMs(at);
      return tables.transaction().execute(async (writing) => {
        if ((await findConversation(writing, id)) !== undefined) return undefined;
        const limited = await takeRates(writing, rates, ms);
        if (limited !== undefined) return limited;
        await writing
          .insertInto('conversation')
          .values({
            id,
            channel,
            user_id: userId,
            state: 'null',
            version: 0,
            last_seq: 0,
            opened_at: ms,
            active_at: ms,
          })
          .execute();
        const opening = { conversationId: id, seq: 0, at: ms, message, raw: null };
        await insertMessage(writing, { ...opening, ...arrival });
        return undefined;
      });
    },

    async find(id) {
      const row = await findConversation(tables, id);
      return row && readRow(ConversationRow, row);
    },

    receive: async (conversationId, { rates = [], ...incoming }, at) =>
      tables.transaction().execute(async (writing) => {
        const known = await findByClientId(writing, conversationId, incoming.clientId);
        if (known !== undefined) return { seq: known.seq, isDuplicate: true };
        const ms = toMs(at);
        const limited = await takeRates(writing, rates, ms);
        if (limited !== undefined) return limited;
        const numbered = await writing
          .updateTable('conversation')
          .set((row) => ({ last_seq: row('last_seq', '+', 1), active_at: ms }))
          .where('id', '=', conversationId)
          .returning('last_seq as seq')
          .executeTakeFirst();
        if (numbered === undefined) return undefined;
        await insertMessage(writing, { conversationId, seq: numbered.seq, at: ms, ...incoming });
        return { seq: numbered.seq, isDuplicate: false };
      }),

    async findPending(conversationId) {
      const row = await tables
        .selectFrom('entry')
        .innerJoin('conversation', 'conversation.id', 'entry.conversation_id')
        .select(['seq', 'body', 'raw', 'network_key', 'identity', 'request_id', 'state', 'version'])
        .select(['id', 'channel', 'user_id'])
        .where('conversation_id', '=', conversationId)
        .where('is_pending', '=', 1)
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const {
        body: message,
        network_key: networkKey,
        identity,
        request_id: requestId,
        ...rest
      } = readRow(PendingRow, row);
      const conversation = readRow(ConversationRow, row);
      const known = withoutNulls({ networkKey, identity, requestId });
      return { ...rest, message, conversation, ...known } satisfies Pending;
    },

    async listPending() {
      const rows = await tables
        .selectFrom('entry')
        .select(({ fn }) => ['conversation_id as id', fn.min('at').as('since')])
        .where('is_pending', '=', 1)
        .groupBy('conversation_id')
        .orderBy('since')
        .execute();
      return rows.map(({ id }) => id);
    },

    commit: async (turn) =>
      tables.transaction().execute(async (writing) => commitTurn(writing, turn, messageIdDomain)),

    async entriesAfter(conversationId, seq, limit) {
      const rows = await tables
        .selectFrom('entry')
        .select(['role', 'seq', 'at', 'body', 'raw'])
        .where('conversation_id', '=', conversationId)
        .where('seq', '>', Math.max(seq, 0))
        .orderBy('seq')
        .limit(limit)
        .execute();
      return rows.map((row) => readRow(EntryRow, row));
    },

    async countActive(since) {
      const { count } = await tables
        .selectFrom('conversation')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('active_at', '>=', toMs(since))
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

async function findConversation(tables: Kysely<Tables>, id: string) {
  return tables
    .selectFrom('conversation')
    .select(['id', 'channel', 'user_id'])
    .where('id', '=', id)
    .executeTakeFirst();
}

async function findByClientId(
  tables: Transaction<Tables>,
  conversationId: string,
  clientId: string | undefined,
): Promise<{ readonly seq: number } | undefined> {
  if (clientId === undefined) return undefined;
  return tables
    .selectFrom('entry')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
}

async function insertMessage(
  tables: Transaction<Tables>,
  entry: {
    readonly conversationId: string;
    readonly seq: number;
    readonly at: number;
    readonly message: unknown;
    readonly raw: unknown;
    readonly clientId?: string;
    readonly networkKey?: string;
    readonly identity?: Identity;
    readonly requestId?: string;
  },
): Promise<void> {
  await tables
    .insertInto('entry')
    .values({
      conversation_id: entry.conversationId,
      seq: entry.seq,
      role: 'user',
      at: entry.at,
      body: JSON.stringify(entry.message),
      raw: JSON.stringify(entry.raw ?? null),
      client_id: entry.clientId ?? null,
      is_pending: 1,
      network_key: entry.networkKey ?? null,
      identity: entry.identity === undefined ? null : JSON.stringify(entry.identity),
      request_id: entry.requestId ?? null,
    })
    .execute();
}
