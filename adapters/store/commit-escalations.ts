import type { Transaction } from 'kysely';
import type { NewEscalation, TurnCommit } from '../../bot/ports/store.ts';
import { openEscalations } from './escalation-store.ts';
import { toMs } from './read-row.ts';
import type { Tables } from './tables.ts';

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

export async function commitEscalations(
  tables: Transaction<Tables>,
  { conversationId, at, escalations }: TurnCommit,
): Promise<void> {
  for (const escalation of escalations) {
    await keep(tables, conversationId, toMs(at), escalation);
  }
}

/** An addition to one that has expired meanwhile opens it again under its reference. */
async function keep(
  tables: Transaction<Tables>,
  conversationId: string,
  at: number,
  { reference, situation, addressKeys }: NewEscalation,
): Promise<void> {
  await tables
    .insertInto('escalation')
    .values({
      reference,
      conversation_id: conversationId,
      situation,
      is_open: 1,
      opened_at: at,
      updated_at: at,
    })
    .onConflict((known) => known.column('reference').doUpdateSet({ updated_at: at }))
    .execute();
  for (const addressKey of addressKeys) {
    await tables
      .insertInto('escalation_address')
      .values({ reference, address_key: addressKey })
      .onConflict((known) => known.doNothing())
      .execute();
  }
}
