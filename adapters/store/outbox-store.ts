import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { OutboxMail, OutboxStore, SendResult, SentMail } from '../../bot/ports/store.ts';
import type { Mail } from '../../bot/ports/turn.ts';
import { instant, readRow, toMs, withoutNulls } from './read-row.ts';
import { SupportShape } from './support-shape.ts';
import type { Tables } from './tables.ts';
import { wipeErased, wipePassing } from './wipe-mail.ts';

const MailRow = z.object({
  id: z.string(),
  reference: z.string().nullable(),
  recipient: z.string(),
  reply_to: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  support: SupportShape.nullable(),
  not_after: instant.nullable(),
  created_at: instant,
  status: z.enum(['waiting', 'sent', 'dead']),
  attempts: z.int(),
  last_error: z.string().nullable(),
  message_id: z.string(),
});

/**
 * The outbox. A mail that waits is due at `next_at`; whoever claims it moves that to the end of
 * their lease, so that a lease that ran out needs no care of its own.
 */
export function createOutboxStore(tables: Kysely<Tables>, keepsSentMails: boolean): OutboxStore {
  return {
    claim: async (owner, limit, at, leaseSeconds) => {
      const ms = toMs(at);
      const claimed = await tables
        .updateTable('mail')
        .set((row) => ({
          owner,
          attempts: row('attempts', '+', 1),
          next_at: ms + leaseSeconds * 1000,
        }))
        .where('id', 'in', (due) =>
          due
            .selectFrom('mail')
            .select('id')
            .where('status', '=', 'waiting')
            .where('next_at', '<=', ms)
            .orderBy('next_at')
            .orderBy('ordinal')
            .limit(limit),
        )
        .returningAll()
        .execute();
      return Promise.all(claimed.map(async (row) => toOutboxMail(tables, row)));
    },

    async release(owner, at) {
      await tables
        .updateTable('mail')
        .set({ owner: null, next_at: toMs(at) })
        .where('status', '=', 'waiting')
        .where('owner', '=', owner)
        .execute();
    },

    async findNextDue() {
      const row = await tables
        .selectFrom('mail')
        .select('next_at')
        .where('status', '=', 'waiting')
        .orderBy('next_at')
        .limit(1)
        .executeTakeFirst();
      return row && readRow(instant, row.next_at);
    },

    async settle(owner, id, attempts, result, at) {
      const isWiped = result.status === 'sent' && !keepsSentMails;
      await tables.transaction().execute(async (writing) => {
        if (result.status === 'dead') await wipePassing(writing, id);
        await writing
          .updateTable('mail')
          .set({
            ...toSettled(result, toMs(at)),
            ...(isWiped && { text: '', html: '', support: null }),
          })
          .where('id', '=', id)
          .where('status', '=', 'waiting')
          .where('owner', '=', owner)
          .where('attempts', '=', attempts)
          .execute();
        await wipeErased(writing, id);
      });
    },

    async mailsOf(conversationId) {
      const rows = await tables
        .selectFrom('mail')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .orderBy('created_at')
        .orderBy('ordinal')
        .execute();
      return rows.map(toSentMail);
    },

    async listUnsent() {
      const rows = await tables
        .selectFrom('mail')
        .selectAll()
        .where('status', '!=', 'sent')
        .orderBy('created_at')
        .orderBy('ordinal')
        .execute();
      return rows.map(toSentMail);
    },

    async revive(id, at) {
      const { numUpdatedRows } = await tables
        .updateTable('mail')
        .set({ status: 'waiting', owner: null, attempts: 0, next_at: toMs(at) })
        .where('id', '=', id)
        .where('status', '=', 'dead')
        // Of a code, nothing is left to send.
        .where('not_after', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

function toSettled(result: SendResult, at: number) {
  switch (result.status) {
    case 'sent':
      return { status: 'sent', owner: null, last_error: null, next_at: at };
    case 'dead':
      return { status: 'dead', owner: null, last_error: result.error, next_at: at };
    case 'retry':
      return { owner: null, last_error: result.error, next_at: toMs(result.nextAt) };
  }
}

async function toOutboxMail(
  tables: Kysely<Tables>,
  row: Selectable<Tables['mail']>,
): Promise<OutboxMail> {
  const read = readRow(MailRow, row);
  const { id, attempts, message_id: messageId } = read;
  const first = await findFirstOfThread(tables, read.reference, read.recipient);
  return {
    ...toMail(read),
    id,
    attempts,
    messageId,
    ...(first !== undefined && first !== messageId && { inReplyTo: first }),
  };
}

async function findFirstOfThread(
  tables: Kysely<Tables>,
  reference: string | null,
  recipient: string,
): Promise<string | undefined> {
  if (reference === null) return undefined;
  const first = await tables
    .selectFrom('mail')
    .select('message_id')
    .where('reference', '=', reference)
    .where('recipient', '=', recipient)
    .orderBy('created_at')
    .orderBy('ordinal')
    .limit(1)
    .executeTakeFirst();
  return first?.message_id;
}

function toSentMail(row: Selectable<Tables['mail']>): SentMail {
  const read = readRow(MailRow, row);
  const { id, created_at: at, status, attempts } = read;
  return {
    id,
    at,
    status,
    attempts,
    ...withoutNulls({ lastError: read.last_error }),
    mail: toMail(read),
  };
}

function toMail(read: z.output<typeof MailRow>): Mail {
  return {
    to: read.recipient,
    subject: read.subject,
    text: read.text,
    html: read.html,
    ...withoutNulls({
      replyTo: read.reply_to,
      reference: read.reference,
      notAfter: read.not_after,
      support: read.support,
    }),
  };
}
