import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { OutboxMail, SentMail } from '../../../bot/ports/outbox.ts';
import type { Mail } from '../../../bot/ports/mail.ts';
import { instant, readRow, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { SupportShape } from './support-shape.ts';

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
  next_at: instant,
  last_error: z.string().nullable(),
  message_id: z.string(),
  event_id: z.int().nullable(),
});

/** One mail of the outbox, with the mail that its thread began with. */
export async function readOutboxMail(
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

/** One mail as it stands. */
export function readSentMail(row: Selectable<Tables['mail']>): SentMail {
  const read = readRow(MailRow, row);
  const { id, created_at: at, status, attempts } = read;
  return {
    id,
    at,
    status,
    attempts,
    ...(status === 'waiting' && { nextAt: read.next_at }),
    ...withoutNulls({ lastError: read.last_error, eventId: read.event_id }),
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
