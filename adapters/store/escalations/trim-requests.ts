import type { Transaction } from 'kysely';
import type { EscalationStatus } from '../../../bot/ports/escalations.ts';
import { ERASED } from '../rows/erased.ts';
import { listed } from '../rows/listed.ts';
import { readRow } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { CauseColumn, DossierColumn } from './dossier-shape.ts';

/** Nothing is left to answer. */
const CLOSED: readonly string[] = ['solved', 'confirmed'] satisfies EscalationStatus[];

const UNIT_CODE = /^[A-Z]{2,6}\d{2,5}$/u;

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
    .select(['reference', 'status', 'unit', 'dossier', 'cause'])
    .where('reference', 'in', listed(references))
    .execute();
  for (const { reference, status, unit, dossier, cause } of requests) {
    await tables
      .updateTable('escalation')
      .set({
        conversation_id: ERASED,
        unit: toCode(unit ?? undefined) ?? null,
        waiting_for: null,
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
  await tables
    .deleteFrom('escalation_named')
    .where('reference', 'in', listed(references))
    .execute();
}

function trimDossier(kept: string): string {
  const dossier = readRow(DossierColumn, kept);
  const told = { replyTo: undefined, isReplyProved: false, evidence: [], summary: [] };
  const asked = { subjects: [], named: undefined, facts: {}, answers: {} };
  const typed = { requestId: undefined, askedBy: undefined, said: undefined, errorText: undefined };
  // What is undefined is not in JSON.
  return JSON.stringify({ ...dossier, ...told, ...asked, ...typed, unit: toCode(dossier.unit) });
}

/** A unit by its code tells of nobody; any other words for it may. */
function toCode(unit: string | undefined): string | undefined {
  return unit !== undefined && UNIT_CODE.test(unit) ? unit : undefined;
}

/** Words may tell of somebody. */
function trimCause(kept: string): string {
  return JSON.stringify({ ...readRow(CauseColumn, kept), words: undefined });
}
