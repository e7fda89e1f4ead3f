import { z } from 'zod';
import {
  SILENCE_MS,
  type DiagnosisDetail,
  type DiagnosisRow,
} from '../../../bot/ports/diagnosis-log.ts';
import { JUDGEMENTS, JUDGES, type Judgement } from '../../../bot/ports/judgements.ts';
import { toMs, withoutNulls } from '../rows/read-row.ts';
import { DIAGNOSIS_COLUMNS, EvidenceColumn } from './diagnosis-shape.ts';

const ListedColumns = {
  ...DIAGNOSIS_COLUMNS,
  id: z.int(),
  judged: z
    .string()
    .transform((judged) => judged.split(' '))
    .pipe(z.tuple([z.enum(JUDGES), z.enum(JUDGEMENTS)]))
    .nullable(),
};

/** A diagnosis as lists hold it: without what it rests on, which is most of a row. */
export const Listed = z.object(ListedColumns);

/** The same with what it rests on. */
export const Found = z.object({ ...ListedColumns, evidence: EvidenceColumn });

export const LISTED = [
  'id',
  'at',
  'updated_at',
  'channel',
  'pseudonym',
  'level',
  'language',
  'verdict',
  'step',
  'situation',
  'code',
  'also',
  'steps',
  'unit',
  'outcome',
  'is_confirmed',
  'judged',
  'look_ups',
  'questions',
] as const satisfies readonly (keyof typeof ListedColumns)[];

/** A line of the log. `now` decides who has left. */
export function toRow(row: z.output<typeof Listed>, now: string): DiagnosisRow {
  const { updated_at: updatedAt, is_confirmed: isConfirmed, pseudonym, look_ups, ...rest } = row;
  const { judged, ...told } = rest;
  const isSilent = toMs(now) - toMs(updatedAt) > SILENCE_MS;
  return withoutNulls({
    ...told,
    updatedAt,
    isConfirmed,
    judge: judged?.[0] ?? null,
    judgement: judged?.[1] ?? null,
    person: pseudonym,
    outcome: told.outcome === 'open' && isSilent ? ('left' as const) : told.outcome,
    failures: [...new Set(look_ups.flatMap(({ failure }) => failure ?? []))],
  });
}

/** One diagnosis, with what was said of it. */
export function toDetail(
  { evidence, ...row }: z.output<typeof Found>,
  judgements: readonly Judgement[],
  now: string,
): DiagnosisDetail {
  return withoutNulls({ ...toRow(row, now), evidence, lookUps: row.look_ups, judgements });
}
