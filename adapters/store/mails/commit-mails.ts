import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { TurnCommit } from '../../../bot/ports/commit.ts';
import { toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

interface Mailed extends Pick<TurnCommit, 'conversationId' | 'at' | 'mails'> {
  /** What happened to a request that they tell. */
  readonly eventId?: number;
}

/** Puts the mails of this turn into the outbox, due at once. Their Message-IDs are made here, for good. */
export async function commitMails(
  tables: Transaction<Tables>,
  { conversationId, at, mails, eventId }: Mailed,
  messageIdDomain: string,
): Promise<void> {
  const ms = toMs(at);
  for (const [ordinal, mail] of mails.entries()) {
    const id = randomUUID();
    await tables
      .insertInto('mail')
      .values({
        id,
        conversation_id: conversationId,
        ordinal,
        reference: mail.reference ?? null,
        recipient: mail.to,
        reply_to: mail.replyTo ?? null,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        support: mail.support === undefined ? null : JSON.stringify(mail.support),
        not_after: mail.notAfter === undefined ? null : toMs(mail.notAfter),
        created_at: ms,
        status: 'waiting',
        attempts: 0,
        next_at: ms,
        message_id: `<${id}@${messageIdDomain}>`,
        event_id: eventId ?? null,
      })
      .execute();
  }
}
