import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { EscalationStore } from '../../bot/ports/store.ts';
import type { EscalationState } from '../../bot/ports/turn.ts';
import { instant, readRow } from './read-row.ts';
import type { Tables } from './tables.ts';

const EscalationRow = z
  .object({
    reference: z.string(),
    situation: z.string(),
    opened_at: instant,
    updated_at: instant,
  })
  .transform(({ reference, situation, opened_at: at, updated_at: changedAt }) => ({
    reference,
    situation,
    at,
    changedAt,
  }));

const MailStatus = z.enum(['waiting', 'sent', 'dead']);

/** What was asked of support, by reference. */
export function createEscalationStore(tables: Kysely<Tables>): EscalationStore {
  return {
    async findOpenEscalation(conversationId, addressKeys, situation) {
      const row = await openEscalations(tables, conversationId, addressKeys)
        .where('situation', '=', situation)
        .executeTakeFirst();
      return row && toState(tables, row);
    },

    async listEscalations(conversationId, addressKeys) {
      const rows = await escalationsOf(tables, conversationId, addressKeys).execute();
      return Promise.all(rows.map(async (row) => toState(tables, row)));
    },
  };
}

/** The open escalations of this conversation or of these addresses, latest first. */
export function openEscalations(
  tables: Kysely<Tables>,
  conversationId: string,
  addressKeys: readonly string[],
) {
  return escalationsOf(tables, conversationId, addressKeys).where('is_open', '=', 1);
}

function escalationsOf(
  tables: Kysely<Tables>,
  conversationId: string,
  addressKeys: readonly string[],
) {
  return tables
    .selectFrom('escalation')
    .select(['reference', 'situation', 'opened_at', 'updated_at'])
    .where((row) =>
      row.or([
        row('conversation_id', '=', conversationId),
        row('reference', 'in', (ofPerson) =>
          ofPerson
            .selectFrom('escalation_address')
            .select('reference')
            // SQL has no empty list; no key is empty.
            .where('address_key', 'in', ['', ...addressKeys]),
        ),
      ]),
    )
    .orderBy('opened_at', 'desc');
}

async function toState(tables: Kysely<Tables>, row: unknown): Promise<EscalationState> {
  const read = readRow(EscalationRow, row);
  return { ...read, mail: await readMailState(tables, read.reference) };
}

/** What matters is the mail to support, which is the first of its reference; a copy may fail. */
async function readMailState(
  tables: Kysely<Tables>,
  reference: string,
): Promise<EscalationState['mail']> {
  const mails = await tables
    .selectFrom('mail')
    .select(['recipient', 'status'])
    .where('reference', '=', reference)
    .orderBy('created_at')
    .orderBy('ordinal')
    .execute();
  const statuses = mails
    .filter(({ recipient }) => recipient === mails[0]?.recipient)
    .map(({ status }) => readRow(MailStatus, status));
  if (statuses.includes('dead')) return 'failed';
  return statuses.includes('waiting') ? 'waiting' : 'sent';
}
