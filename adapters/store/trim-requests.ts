import type { Transaction } from 'kysely';
import type { EscalationStatus } from '../../bot/ports/escalations.ts';
import { CauseColumn, DossierColumn } from './dossier-shape.ts';
import { ERASED } from './erased.ts';
import { listed } from './listed.ts';
import { readRow } from './read-row.ts';
import type { Tables } from './tables.ts';

/** Nothing is left to answer. */
const CLOSED: readonly string[] = ['solved', 'confirmed'] satisfies EscalationStatus[];

/**
 * Takes a person out of their requests to support: what was written goes, and where to answer, which
 * support has in its mailbox. Of one that is open stays the verdict, until it is closed.
 */
export async function trimRequests(
  tables: Transaction<Tables>,
  references: readonly string[],
): Promise<void> {
  const requests = await tables
    .selectFrom('escalation')
    .select(['reference', 'status', 'dossier', 'cause'])
    .where('reference', 'in', listed(references))
    .execute();
  for (const { reference, status, dossier, cause } of requests) {
    await tables
      .updateTable('escalation')
      .set({
        conversation_id: ERASED,
        dossier: dossier === null || CLOSED.includes(status) ? null : trimDossier(dossier),
        cause: cause === null ? null : trimCause(cause),
      })
      .where('reference', '=', reference)
      .execute();
  }
  await tables
    .updateTable('escalation_event')
    .set({ text: null, waiting_for: null, cause: null, replay: null })
    .where('reference', 'in', listed(references))
    .execute();
}

function trimDossier(kept: string): string {
  const told = { replyTo: undefined, isReplyProved: false, evidence: [], summary: [] };
  const asked = { subjects: [], facts: {}, answers: {} };
  // What is undefined is not in JSON.
  return JSON.stringify({ ...readRow(DossierColumn, kept), ...told, ...asked });
}

/** Words may tell of somebody. */
function trimCause(kept: string): string {
  return JSON.stringify({ ...readRow(CauseColumn, kept), words: undefined });
}
