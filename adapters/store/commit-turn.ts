import type { Transaction } from 'kysely';
import type { TurnCommit } from '../../bot/ports/store.ts';
import { keepLookUp } from './audit-store.ts';
import { commitBelongings } from './commit-belongings.ts';
import { commitEscalations, mayEscalate } from './commit-escalations.ts';
import { commitJournal } from './commit-journal.ts';
import { commitMails } from './commit-mails.ts';
import { erase } from './erase.ts';
import { commitNotUnderstood } from './not-understood-store.ts';
import { toMs } from './read-row.ts';
import type { Tables } from './tables.ts';

/** Everything that one turn changes, within the transaction that it is given. */
export async function commitTurn(
  tables: Transaction<Tables>,
  turn: TurnCommit,
  messageIdDomain: string,
): Promise<boolean> {
  const conversation = await findAsRead(tables, turn);
  if (conversation === undefined || !(await mayEscalate(tables, turn))) return false;
  if (turn.erasure !== undefined) await erase(tables, turn.erasure, toMs(turn.at), turn);
  await tables
    .updateTable('conversation')
    .set({
      state: JSON.stringify(turn.state ?? null),
      version: turn.version + 1,
      last_seq: conversation.last_seq + turn.replies.length,
      active_at: toMs(turn.at),
    })
    .where('id', '=', turn.conversationId)
    .execute();
  await answer(tables, turn, conversation.last_seq);
  await commitCodes(tables, turn);
  await commitEscalations(tables, turn);
  await commitMails(tables, turn, messageIdDomain);
  await commitJournal(tables, turn, conversation.channel);
  await commitNotUnderstood(tables, turn);
  await commitBelongings(tables, turn);
  for (const lookUp of turn.lookUps) await keepLookUp(tables, lookUp);
  return true;
}

/** The conversation, unless something happened to it since the turn read it. */
async function findAsRead(
  tables: Transaction<Tables>,
  { conversationId, seq, version }: TurnCommit,
) {
  return tables
    .selectFrom('conversation')
    .innerJoin('entry', 'entry.conversation_id', 'conversation.id')
    .select(['channel', 'last_seq'])
    .where('id', '=', conversationId)
    .where('version', '=', version)
    .where('entry.seq', '=', seq)
    .where('entry.is_pending', '=', 1)
    .executeTakeFirst();
}

async function answer(
  tables: Transaction<Tables>,
  { conversationId, seq, at, replies, language, redacted }: TurnCommit,
  lastSeq: number,
): Promise<void> {
  const kept = redacted && {
    body: JSON.stringify(redacted.message),
    raw: JSON.stringify(redacted.raw ?? null),
  };
  await tables
    .updateTable('entry')
    .set({ is_pending: 0, network_key: null, identity: null, ...kept })
    .where('conversation_id', '=', conversationId)
    .where('seq', '=', seq)
    .execute();
  if (replies.length === 0) return;
  await tables
    .insertInto('entry')
    .values(
      replies.map((reply, index) => ({
        conversation_id: conversationId,
        seq: lastSeq + 1 + index,
        role: 'assistant',
        at: toMs(at),
        body: JSON.stringify({ reply, language }),
        is_pending: 0,
      })),
    )
    .execute();
}

async function commitCodes(
  tables: Transaction<Tables>,
  { conversationId, codes, usedCodes }: TurnCommit,
): Promise<void> {
  const dead = [...usedCodes, ...codes.map(({ addressKey }) => addressKey)];
  if (dead.length === 0) return;
  await tables
    .deleteFrom('code')
    .where('conversation_id', '=', conversationId)
    .where('address_key', 'in', dead)
    .execute();
  for (const { addressKey, hash, expiresAt } of codes) {
    await tables
      .insertInto('code')
      .values({
        conversation_id: conversationId,
        address_key: addressKey,
        hash,
        expires_at: toMs(expiresAt),
        tries: 0,
      })
      .execute();
  }
}
