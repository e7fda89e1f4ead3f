import type { Kysely } from 'kysely';
import { z } from 'zod';
import { ESCALATION_STATUSES } from '../../../bot/ports/escalations.ts';
import type { EscalationStore } from '../../../bot/ports/store.ts';
import type { EscalationState } from '../../../bot/ports/turn.ts';
import { readMailStates } from '../mails/read-mail-states.ts';
import { instant, readRow, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { readLastEvents } from './read-last-events.ts';

const EscalationRow = z
  .object({
    reference: z.string(),
    situation: z.string(),
    status: z.enum(ESCALATION_STATUSES),
    waiting_for: z.string().nullable(),
    waiting_until: z.string().nullable(),
    opened_at: instant,
    updated_at: instant,
  })
  .transform(({ opened_at: at, updated_at: changedAt, ...row }) => ({
    reference: row.reference,
    situation: row.situation,
    status: row.status,
    at,
    changedAt,
    ...withoutNulls({ waitingFor: row.waiting_for, waitingUntil: row.waiting_until }),
  }));

/** What was asked of support, by reference. */
export function createEscalationStore(tables: Kysely<Tables>): EscalationStore {
  return {
    async findOpenEscalation(conversationId, addressKeys, situation) {
      const rows = await openEscalations(tables, conversationId, addressKeys)
        .where('situation', '=', situation)
        .limit(1)
        .execute();
      const [latest] = await toStates(tables, rows);
      return latest;
    },

    async listEscalations(conversationId, addressKeys) {
      const rows = await escalationsOf(tables, conversationId, addressKeys).execute();
      return toStates(tables, rows);
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
    .select(['reference', 'situation', 'status', 'waiting_for', 'waiting_until'])
    .select(['opened_at', 'updated_at'])
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

async function toStates(
  tables: Kysely<Tables>,
  rows: readonly { readonly reference: string }[],
): Promise<readonly EscalationState[]> {
  const references = rows.map(({ reference }) => reference);
  const mailOf = await readMailStates(tables, references);
  const lastEventOf = await readLastEvents(tables, references);
  return rows.map((row) => {
    const lastEvent = lastEventOf(row.reference);
    return {
      ...readRow(EscalationRow, row),
      mail: mailOf(row.reference),
      ...(lastEvent !== undefined && { lastEvent }),
    };
  });
}
