import type { Transaction } from 'kysely';
import type { SaidInTalk } from '../../../bot/ports/escalations.ts';
import { toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

/** Adds what the assistant says to a conversation, and what it remembers from then on. */
export async function sayInConversation(
  tables: Transaction<Tables>,
  { conversationId, version, state, replies, language }: SaidInTalk,
  lastSeq: number,
  at: string,
): Promise<void> {
  const ms = toMs(at);
  await tables
    .updateTable('conversation')
    .set({
      state: JSON.stringify(state ?? null),
      version: version + 1,
      last_seq: lastSeq + replies.length,
      active_at: ms,
    })
    .where('id', '=', conversationId)
    .execute();
  if (replies.length === 0) return;
  await tables
    .insertInto('entry')
    .values(
      replies.map((reply, index) => ({
        conversation_id: conversationId,
        seq: lastSeq + 1 + index,
        role: 'assistant',
        at: ms,
        body: JSON.stringify({ reply, language }),
        is_pending: 0,
      })),
    )
    .execute();
}
