import type { EscalationCause, EscalationDossier } from '../../ports/escalations.ts';

/**
 * Whether the verdict that a request came with named the real cause: what is in another row, or in
 * none, it did not name. `undefined` where there was no verdict.
 */
export function judgeVerdict(
  dossier: Pick<EscalationDossier, 'verdict' | 'code'> | undefined,
  { code }: EscalationCause,
): boolean | undefined {
  return dossier?.verdict === 'blocked' ? code === dossier.code : undefined;
}

/** The cause with what follows from it for the verdict, and nothing else about it. */
export function withJudgement(
  dossier: EscalationDossier | undefined,
  { code, words }: EscalationCause,
): EscalationCause {
  const cause = { ...(code !== undefined && { code }), ...(words !== undefined && { words }) };
  const isVerdictRight = judgeVerdict(dossier, cause);
  return isVerdictRight === undefined ? cause : { ...cause, isVerdictRight };
}
