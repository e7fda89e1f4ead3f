import type { Transaction } from 'kysely';
import { keepJudgement } from '../journal/judgements.ts';
import { readRow, withoutNulls } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';
import { DossierColumn } from './dossier-shape.ts';

interface Said {
  readonly at: string;
  readonly isVerdictRight: boolean | undefined;
  readonly code: string | undefined;
  /** Without anybody's name: who reads of diagnoses is not told whose they are. */
  readonly maskedWords: string | undefined;
}

/** Keeps what support says, at closing, of the verdict that a request came with; where there was one. */
export async function keepJudgementOf(
  tables: Transaction<Tables>,
  request: { readonly conversation_id: string; readonly dossier: string | null },
  { at, isVerdictRight, code, maskedWords }: Said,
): Promise<void> {
  if (isVerdictRight === undefined || request.dossier === null) return;
  await keepJudgement(tables, {
    conversationId: request.conversation_id,
    diagnosisNumber: readRow(DossierColumn, request.dossier).diagnosisNumber,
    judge: 'support',
    at,
    isRight: isVerdictRight,
    ...withoutNulls({ causeCode: code ?? null, causeWords: maskedWords ?? null }),
  });
}
