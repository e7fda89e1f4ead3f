import type { Transaction } from 'kysely';
import type { EscalationDossier } from '../../../bot/ports/escalations.ts';
import { readRow } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { DossierColumn } from './dossier-shape.ts';

/** The dossier with those whom the request named before: what was written of them stays with it. */
export async function withNamedBefore(
  tables: Transaction<Tables>,
  reference: string,
  dossier: EscalationDossier,
): Promise<EscalationDossier> {
  const before = await tables
    .selectFrom('escalation')
    .select('dossier')
    .where('reference', '=', reference)
    .where('dossier', 'is not', null)
    .executeTakeFirst();
  const known = before && readRow(DossierColumn, before.dossier).named;
  if (known === undefined) return dossier;
  const { names = [], mails = [] } = dossier.named ?? {};
  const named = {
    names: [...new Set([...known.names, ...names])],
    mails: [...new Set([...known.mails, ...mails])],
  };
  return { ...dossier, named };
}
