import type { Kysely } from 'kysely';
import { z } from 'zod';
import { JUDGES, type Judgement } from '../../../bot/ports/judgements.ts';
import { flag, instant, readRow, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

const Said = z
  .object({
    judge: z.enum(JUDGES),
    at: instant,
    isRight: flag,
    causeCode: z.string().nullable(),
    causeWords: z.string().nullable(),
    words: z.string().nullable(),
  })
  .transform(withoutNulls) satisfies z.ZodType<Judgement>;

/** All that was said of one diagnosis, the person first. */
export async function findJudgements(
  tables: Kysely<Tables>,
  id: number,
): Promise<readonly Judgement[]> {
  const rows = await tables
    .selectFrom('judgement')
    .select(['judge', 'at', 'is_right as isRight', 'words'])
    .select(['cause_code as causeCode', 'cause_words as causeWords'])
    .where('diagnosis_id', '=', id)
    .orderBy('judge')
    .execute();
  return rows.map((row) => readRow(Said, row));
}
