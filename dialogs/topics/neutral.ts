import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import { SITUATION_OF, type SituationCode } from '../../bot/diagnosis/situations.ts';
import { NEUTRAL } from '../wording/neutral.ts';

/** Whether the situation is told in the neutral words. */
export function isNeutral(code: string): boolean {
  return NEUTRAL.some((neutral) => neutral === code);
}

/** Why there is no record. Beside one of these, that there is none says nothing more and would ask for it twice. */
const REASONS_FOR_NO_RECORD: readonly SituationCode[] = ['E7', 'R6', 'R7', 'R19'];

/** The other situations that may be told: never a neutral one, and beside one nothing else of that account. */
export function besideOf(diagnosis: Diagnosis): readonly SituationCode[] {
  const isBesideNeutral = diagnosis.verdict === 'blocked' && isNeutral(diagnosis.code);
  const told =
    diagnosis.verdict === 'blocked' ? [diagnosis.code, ...diagnosis.also] : diagnosis.also;
  const isReasonTold = told.some((code) => REASONS_FOR_NO_RECORD.includes(code));
  return diagnosis.also.filter(
    (code) =>
      !isNeutral(code) &&
      !(isBesideNeutral && SITUATION_OF[code].step === 'janus') &&
      !(isReasonTold && code === 'R1'),
  );
}
