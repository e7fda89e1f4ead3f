import type { Transaction } from 'kysely';
import type { TurnCommit } from '../../../bot/ports/commit.ts';
import type { Tables } from '../schema/tables.ts';

/** Notes to whom a conversation belongs. What was proved once is not given back. */
export async function commitBelongings(
  tables: Transaction<Tables>,
  { conversationId, seq, belongings }: TurnCommit,
): Promise<void> {
  for (const { addressKey, isProved } of belongings) {
    await tables
      .insertInto('belonging')
      .values({
        conversation_id: conversationId,
        address_key: addressKey,
        is_proved: Number(isProved),
        first_seq: seq,
        last_seq: seq,
      })
      .onConflict((known) => {
        const both = known.columns(['address_key', 'conversation_id']);
        return both.doUpdateSet({ last_seq: seq, ...(isProved && { is_proved: 1 }) });
      })
      .execute();
  }
}
