import type { Transaction } from 'kysely';
import type { EscalationChange, SaidInTalk } from '../../../bot/ports/escalations.ts';
import { sayInConversation } from '../entries/say-in-conversation.ts';
import { commitMails } from '../mails/commit-mails.ts';
import type { Tables } from '../schema/tables.ts';
import { keepConsoleEvent } from '../staff/console-audit-store.ts';
import { keepEscalationEvent } from './keep-escalation-event.ts';

/** One change of a request with all that follows from it, within the transaction that it is given. */
export async function changeEscalation(
  tables: Transaction<Tables>,
  change: EscalationChange,
  messageIdDomain: string,
): Promise<boolean> {
  const { reference, version, at, said, mails, audit } = change;
  const request = await tables
    .selectFrom('escalation')
    .select('conversation_id')
    .where('reference', '=', reference)
    .where('version', '=', version)
    .executeTakeFirst();
  if (request === undefined) return false;
  if (said !== undefined && !(await sayIfAsRead(tables, said, at))) return false;
  const { conversation_id: conversationId } = request;
  const eventId = await keepEscalationEvent(tables, change);
  await commitMails(tables, { conversationId, at, mails, eventId }, messageIdDomain);
  if (audit !== undefined) await keepConsoleEvent(tables, audit);
  return true;
}

/** False when the conversation went on, or away, since it was read. */
async function sayIfAsRead(
  tables: Transaction<Tables>,
  said: SaidInTalk,
  at: string,
): Promise<boolean> {
  const conversation = await tables
    .selectFrom('conversation')
    .select('last_seq')
    .where('id', '=', said.conversationId)
    .where('version', '=', said.version)
    .executeTakeFirst();
  if (conversation === undefined) return false;
  await sayInConversation(tables, said, conversation.last_seq, at);
  return true;
}
