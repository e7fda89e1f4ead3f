import type { Kysely } from 'kysely';
import { z } from 'zod';
import { ESCALATION_STATUSES, type Escalation } from '../../bot/ports/escalations.ts';
import { CauseColumn, DossierColumn } from './dossier-shape.ts';
import { readMailStates } from './read-mail-states.ts';
import { instant, readRow, withoutNulls } from './read-row.ts';
import type { Tables } from './tables.ts';

const EscalationRow = z
  .object({
    reference: z.string(),
    status: z.enum(ESCALATION_STATUSES),
    version: z.int(),
    situation: z.string(),
    opened_at: instant,
    updated_at: instant,
    first_answer_at: instant.nullable(),
    solved_at: instant.nullable(),
    taken_by: z.string().nullable(),
    waiting_for: z.string().nullable(),
    waiting_until: z.string().nullable(),
    cause: CauseColumn.nullable(),
    dossier: DossierColumn.nullable(),
    conversation: z.string().nullable(),
    channel: z.enum(['web', 'teams']).nullable(),
  })
  .transform((row): Omit<Escalation, 'mail'> => ({
    reference: row.reference,
    status: row.status,
    version: row.version,
    situation: row.situation,
    openedAt: row.opened_at,
    changedAt: row.updated_at,
    ...withoutNulls({
      firstAnswerAt: row.first_answer_at,
      solvedAt: row.solved_at,
      takenBy: row.taken_by,
      waitingFor: row.waiting_for,
      waitingUntil: row.waiting_until,
      cause: row.cause,
      conversationId: row.conversation,
      channel: row.channel,
      dossier: row.dossier,
    }),
  }));

/** All requests to support; the caller says which, and in what order. */
export function selectEscalations(tables: Kysely<Tables>) {
  return tables
    .selectFrom('escalation')
    .leftJoin('conversation', 'conversation.id', 'escalation.conversation_id')
    .selectAll('escalation')
    .select(['conversation.id as conversation', 'channel']);
}

/** Requests, and whether their mail has left. */
export async function readEscalations(
  tables: Kysely<Tables>,
  rows: readonly { readonly reference: string }[],
): Promise<readonly Escalation[]> {
  const mailOf = await readMailStates(
    tables,
    rows.map(({ reference }) => reference),
  );
  return rows.map((row) => ({ ...readRow(EscalationRow, row), mail: mailOf(row.reference) }));
}
