import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { EventReach } from '../../../bot/ports/escalations.ts';
import { readRow } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

const MailRow = z.object({
  event_id: z.int(),
  status: z.enum(['waiting', 'sent', 'dead']),
  last_error: z.string().nullable(),
});

const EventRow = z.object({
  id: z.int(),
  reach: z.enum(['chat', 'mail', 'nobody']).nullable(),
});

/** How what support wrote has reached the person by now; nothing where that is not known (any more). */
export async function readReaches(
  tables: Kysely<Tables>,
  reference: string,
): Promise<(event: object) => EventReach | undefined> {
  const mails = await tables
    .selectFrom('mail')
    .select(['event_id', 'status', 'last_error'])
    .where('reference', '=', reference)
    .where('event_id', 'is not', null)
    .execute();
  const byEvent = new Map(
    mails.map((row) => {
      const { event_id: id, ...mail } = readRow(MailRow, row);
      return [id, mail] as const;
    }),
  );
  return (event) => {
    const { id, reach } = readRow(EventRow, event);
    if (reach !== 'mail') return reach ?? undefined;
    const mail = byEvent.get(id);
    return mail && toReach(mail);
  };
}

function toReach({
  status,
  last_error: error,
}: Pick<z.output<typeof MailRow>, 'status' | 'last_error'>): EventReach {
  switch (status) {
    case 'waiting':
      return 'mail-waiting';
    case 'sent':
      return 'mail-sent';
    case 'dead':
      return error?.startsWith('MAIL_REFUSED') === true ? 'mail-refused' : 'mail-given-up';
  }
}
