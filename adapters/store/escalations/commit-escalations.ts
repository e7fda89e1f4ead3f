import type { Transaction } from 'kysely';
import { z } from 'zod';
import { nextStatus } from '../../../bot/ports/escalation-moves.ts';
import {
  ESCALATION_STATUSES,
  type EscalationStatus,
  type NewEscalationEvent,
} from '../../../bot/ports/escalations.ts';
import type { NewEscalation, TurnCommit } from '../../../bot/ports/commit.ts';
import { readRow, toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { openEscalations } from './escalation-store.ts';
import { insertEscalationEvent, keepEscalationEvent } from './keep-escalation-event.ts';
import { withNamedBefore } from './with-named-before.ts';

const Status = z.enum(ESCALATION_STATUSES);

/** False when a new escalation of this turn would double one that is open, or take its reference. */
export async function mayEscalate(
  tables: Transaction<Tables>,
  { conversationId, escalations }: TurnCommit,
): Promise<boolean> {
  for (const escalation of escalations.filter(({ isAddition }) => !isAddition)) {
    const taken = await tables
      .selectFrom('escalation')
      .select('reference')
      .where('reference', '=', escalation.reference)
      .executeTakeFirst();
    const { addressKeys, situation } = escalation;
    const doubled = await openEscalations(tables, conversationId, addressKeys)
      .where('situation', '=', situation)
      .executeTakeFirst();
    if (taken !== undefined || doubled !== undefined) return false;
  }
  return true;
}

/** False when something that the person does of a request cannot be done (any more). */
export async function mayChange(
  tables: Transaction<Tables>,
  { personsChanges }: TurnCommit,
): Promise<boolean> {
  const statuses = new Map<string, EscalationStatus | undefined>();
  for (const { reference, kind } of personsChanges) {
    const status = statuses.get(reference) ?? (await findStatus(tables, reference));
    const next = status && nextStatus(kind, status);
    if (next === undefined) return false;
    statuses.set(reference, next);
  }
  return true;
}

/** Keeps what this turn asks of support, and what it says of what was asked before. */
export async function commitEscalations(
  tables: Transaction<Tables>,
  { conversationId, at, escalations, personsChanges }: TurnCommit,
): Promise<void> {
  for (const escalation of escalations) {
    await keep(tables, conversationId, at, escalation);
  }
  for (const { reference, ...event } of personsChanges) {
    await keepNext(tables, reference, at, event);
  }
}

/** An addition to one that has expired meanwhile opens it again under its reference. */
async function keep(
  tables: Transaction<Tables>,
  conversationId: string,
  at: string,
  { reference, situation, addressKeys, namedKeys = [], dossier }: NewEscalation,
): Promise<void> {
  const isKnown = (await findStatus(tables, reference)) !== undefined;
  // The person is in this conversation now, and the dossier tells of its diagnosis.
  const latest = {
    conversation_id: conversationId,
    unit: dossier.unit ?? null,
    dossier: JSON.stringify(await withNamedBefore(tables, reference, dossier)),
  };
  const ms = toMs(at);
  await tables
    .insertInto('escalation')
    .values({ reference, situation, is_open: 1, opened_at: ms, updated_at: ms, ...latest })
    .onConflict((known) => known.column('reference').doUpdateSet(latest))
    .execute();
  if (isKnown) {
    const text = dossier.summary.join('\n');
    await keepNext(tables, reference, at, { kind: 'added', text });
  } else await insertEscalationEvent(tables, reference, ms, { kind: 'opened' });
  await keepKeys(tables, 'escalation_address', reference, addressKeys);
  await keepKeys(tables, 'escalation_named', reference, namedKeys);
}

async function keepKeys(
  tables: Transaction<Tables>,
  table: 'escalation_address' | 'escalation_named',
  reference: string,
  addressKeys: readonly string[],
): Promise<void> {
  for (const addressKey of addressKeys) {
    await tables
      .insertInto(table)
      .values({ reference, address_key: addressKey })
      .onConflict((known) => known.doNothing())
      .execute();
  }
}

async function keepNext(
  tables: Transaction<Tables>,
  reference: string,
  at: string,
  event: NewEscalationEvent,
): Promise<void> {
  const before = await findStatus(tables, reference);
  const status = before && nextStatus(event.kind, before);
  if (status !== undefined) await keepEscalationEvent(tables, { reference, at, status, event });
}

async function findStatus(
  tables: Transaction<Tables>,
  reference: string,
): Promise<EscalationStatus | undefined> {
  const row = await tables
    .selectFrom('escalation')
    .select('status')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row && readRow(Status, row.status);
}
