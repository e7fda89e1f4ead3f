import type { Transaction } from 'kysely';
import type { TurnCommit } from '../../../bot/ports/commit.ts';
import { sayInConversation } from '../entries/say-in-conversation.ts';
import { commitEscalations, mayChange, mayEscalate } from '../escalations/commit-escalations.ts';
import { commitJournal } from '../journal/commit-journal.ts';
import { keepJudgement } from '../journal/judgements.ts';
import { commitNotUnderstood } from '../journal/not-understood-store.ts';
import { commitMails } from '../mails/commit-mails.ts';
import { erase } from '../people/erase.ts';
import { toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { keepLookUp } from '../staff/audit-store.ts';
import { commitBelongings } from './commit-belongings.ts';

/** Everything that one turn changes, within the transaction that it is given. */
export async function commitTurn(
  tables: Transaction<Tables>,
  turn: TurnCommit,
  messageIdDomain: string,
): Promise<boolean> {
  const conversation = await findAsRead(tables, turn);
  if (conversation === undefined) return false;
  if (!(await mayEscalate(tables, turn)) || !(await mayChange(tables, turn))) return false;
  if (turn.erasure !== undefined) await erase(tables, turn.erasure, toMs(turn.at), turn);
  await settle(tables, turn);
  await sayInConversation(tables, turn, conversation.last_seq, turn.at);
  await commitCodes(tables, turn);
  await commitEscalations(tables, turn);
  await commitMails(tables, turn, messageIdDomain);
  await commitJournal(tables, turn, conversation.channel);
  for (const judgement of turn.judgements) {
    const { conversationId, at } = turn;
    await keepJudgement(tables, { ...judgement, conversationId, at, judge: 'person' });
  }
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

/** The message waits no longer, and loses what only its answer needed. */
async function settle(
  tables: Transaction<Tables>,
  { conversationId, seq, redacted }: TurnCommit,
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
