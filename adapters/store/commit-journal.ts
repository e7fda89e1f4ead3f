import type { Transaction } from 'kysely';
import type { TurnCommit } from '../../bot/ports/store.ts';
import { toMs } from './read-row.ts';
import type { Tables } from './tables.ts';

/**
 * Writes the diagnoses of this turn. A turn without one marks the latest diagnosis of its
 * conversation as alive, so that who fell silent can be told from who is still at it.
 */
export async function commitJournal(
  tables: Transaction<Tables>,
  { conversationId, at, journal }: TurnCommit,
  channel: string,
): Promise<void> {
  const ms = toMs(at);
  for (const entry of journal) {
    const line = {
      ...toColumns(entry),
      updated_at: ms,
    };
    await tables
      .insertInto('diagnosis')
      .values({
        conversation_id: conversationId,
        number: entry.number,
        at: ms,
        channel,
        ...line,
      })
      .onConflict((known) => known.columns(['conversation_id', 'number']).doUpdateSet(line))
      .execute();
  }
  if (journal.length > 0) return;
  await tables
    .updateTable('diagnosis')
    .set({ updated_at: ms })
    .where('conversation_id', '=', conversationId)
    .where('number', '=', (latest) =>
      latest
        .selectFrom('diagnosis')
        .select(({ fn }) => fn.max<number>('number').as('number'))
        .where('conversation_id', '=', conversationId),
    )
    .execute();
}

function toColumns(entry: TurnCommit['journal'][number]) {
  return {
    pseudonym: entry.pseudonym,
    level: entry.level,
    language: entry.language,
    verdict: entry.verdict,
    step: entry.step ?? null,
    situation: entry.situation ?? null,
    code: entry.code ?? null,
    also: JSON.stringify(entry.also),
    steps: JSON.stringify(entry.steps),
    unit: entry.unit ?? null,
    outcome: entry.outcome,
    is_confirmed: entry.isConfirmed === undefined ? null : Number(entry.isConfirmed),
    look_ups: JSON.stringify(entry.lookUps),
    questions: entry.questions,
  };
}
