import type { Transaction } from 'kysely';
import type { EscalationCause } from '../../bot/ports/escalations.ts';
import { DossierColumn } from './dossier-shape.ts';
import { keepJudgement } from './judgements.ts';
import { readRow, withoutNulls } from './read-row.ts';
import type { Tables } from './tables.ts';

/** Keeps what support says, at closing, of the verdict that a request came with; where there was one. */
export async function keepJudgementOf(
  tables: Transaction<Tables>,
  request: { readonly conversation_id: string; readonly dossier: string | null },
  cause: EscalationCause,
  at: string,
): Promise<void> {
  const { isVerdictRight, code = null, words = null } = cause;
  if (isVerdictRight === undefined || request.dossier === null) return;
  await keepJudgement(tables, {
    conversationId: request.conversation_id,
    diagnosisNumber: readRow(DossierColumn, request.dossier).diagnosisNumber,
    judge: 'support',
    at,
    isRight: isVerdictRight,
    ...withoutNulls({ causeCode: code, causeWords: words }),
  });
}
