import { sql, type Transaction } from 'kysely';
import type { JournalLine, TurnCommit } from '../../../bot/ports/commit.ts';
import { keepFigures } from '../figures/keep-figures.ts';
import { toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { settleDiagnosis } from './judgements.ts';

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
  if (journal.length > 0) {
    // Who proved an address since is known under another pseudonym.
    const before = await findPseudonyms(tables, conversationId, journal);
    const own = journal.flatMap(({ pseudonym, formerly = [] }) => [pseudonym].concat(formerly));
    const people = [...new Set([...before, ...own])];
    await keepFigures(tables, people, async () => {
      for (const entry of journal) await joinFormer(tables, conversationId, entry);
      for (const entry of journal) await write(tables, conversationId, entry, channel, ms);
    });
    return;
  }
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

async function findPseudonyms(
  tables: Transaction<Tables>,
  conversationId: string,
  journal: readonly JournalLine[],
): Promise<readonly string[]> {
  const numbers = journal.map(({ number }) => number);
  const known = await tables
    .selectFrom('diagnosis')
    .select('pseudonym')
    .where('conversation_id', '=', conversationId)
    .where('number', 'in', numbers)
    .execute();
  return known.map(({ pseudonym }) => pseudonym);
}

/** One person is counted once, and erased wholly. */
async function joinFormer(
  tables: Transaction<Tables>,
  conversationId: string,
  { pseudonym, formerly }: JournalLine,
): Promise<void> {
  if (formerly === undefined) return;
  await tables
    .updateTable('diagnosis')
    .set({ pseudonym })
    .where('conversation_id', '=', conversationId)
    .where('pseudonym', '=', formerly)
    .execute();
}

async function write(
  tables: Transaction<Tables>,
  conversationId: string,
  entry: JournalLine,
  channel: string,
  ms: number,
): Promise<void> {
  const line = { ...toColumns(entry, channel), updated_at: ms };
  const { id } = await tables
    .insertInto('diagnosis')
    .values({
      conversation_id: conversationId,
      number: entry.number,
      at: ms,
      ...line,
      works_at: hasWorked(entry) ? ms : null,
      escalated_at: isEscalated(entry) ? ms : null,
    })
    .onConflict((known) =>
      known.columns(['conversation_id', 'number']).doUpdateSet({
        ...line,
        works_at: hasWorked(entry) ? firstTime('works_at', ms) : null,
        escalated_at: firstTime('escalated_at', isEscalated(entry) ? ms : null),
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await settleDiagnosis(tables, id);
}

function hasWorked({ outcome }: JournalLine): boolean {
  return outcome === 'works';
}

function isEscalated({ outcome }: JournalLine): boolean {
  return outcome === 'escalated';
}

function firstTime(column: 'works_at' | 'escalated_at', ms: number | null) {
  return sql<number | null>`coalesce(${sql.ref(`diagnosis.${column}`)}, ${ms})`;
}

function toColumns(entry: JournalLine, channel: string) {
  return {
    channel,
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
    evidence: entry.evidence === undefined ? null : JSON.stringify(entry.evidence),
  };
}
