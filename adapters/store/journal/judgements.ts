import type { Transaction } from 'kysely';
import type { NewJudgement } from '../../../bot/ports/judgements.ts';
import { LookUps } from '../diagnoses/diagnosis-shape.ts';
import { traitsOf } from '../diagnoses/traits.ts';
import { keepFigures } from '../figures/keep-figures.ts';
import { readRow, toMs } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

/**
 * Keeps what somebody says of a verdict, and counts it anew, within the transaction that it is given.
 * What the same judge said before is replaced. A diagnosis that is gone is not judged any more.
 */
export async function keepJudgement(
  tables: Transaction<Tables>,
  judgement: NewJudgement,
): Promise<void> {
  const diagnosis = await tables
    .selectFrom('diagnosis')
    .select(['id', 'pseudonym'])
    .where('conversation_id', '=', judgement.conversationId)
    .where('number', '=', judgement.diagnosisNumber)
    .executeTakeFirst();
  if (diagnosis === undefined) return;
  await keepFigures(tables, [diagnosis.pseudonym], async () => {
    await write(tables, diagnosis.id, judgement);
    await settleDiagnosis(tables, diagnosis.id);
  });
}

/**
 * Writes with a diagnosis what follows from it and from all that was said of it: what counts as its
 * judgement, and what it is filtered by. Whoever changes either calls this, within `keepFigures`.
 */
export async function settleDiagnosis(tables: Transaction<Tables>, id: number): Promise<void> {
  const row = await tables
    .selectFrom('diagnosis')
    .select(['channel', 'level', 'language', 'step', 'outcome', 'look_ups', 'is_confirmed'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const said = await tables
    .selectFrom('judgement')
    .select(['judge', 'is_right'])
    .where('diagnosis_id', '=', id)
    .execute();
  const byJudge = new Map(said.map(({ judge, is_right: isRight }) => [judge, isRight]));
  const helped = byJudge.get('person') ?? null;
  const judged = judgedOf(byJudge.get('support') ?? null, helped, row.is_confirmed);
  const failures = readRow(LookUps, row.look_ups).flatMap(({ failure }) => failure ?? []);
  await tables
    .updateTable('diagnosis')
    .set({ helped, judged, traits: traitsOf({ ...row, failures, judged }) })
    .where('id', '=', id)
    .execute();
}

/** Support's word counts over that of the person, whose "no" counts over their "yes". */
function judgedOf(support: number | null, helped: number | null, confirmed: number | null) {
  if (support !== null) return `support ${support === 1 ? 'right' : 'wrong'}`;
  const said = [helped, confirmed].filter((word) => word !== null);
  if (said.length === 0) return null;
  return `person ${said.includes(0) ? 'wrong' : 'right'}`;
}

async function write(
  tables: Transaction<Tables>,
  id: number,
  { judge, at, isRight, causeCode, causeWords, words }: NewJudgement,
): Promise<void> {
  const said = {
    at: toMs(at),
    is_right: Number(isRight),
    cause_code: causeCode ?? null,
    cause_words: causeWords ?? null,
    words: words ?? null,
  };
  await tables
    .insertInto('judgement')
    .values({ diagnosis_id: id, judge, ...said })
    .onConflict((known) => known.columns(['diagnosis_id', 'judge']).doUpdateSet(said))
    .execute();
}
