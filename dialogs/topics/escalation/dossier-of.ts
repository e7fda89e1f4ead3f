import type { Diagnosis } from '../../../bot/diagnosis/diagnosis.ts';
import type { EscalationDossier } from '../../../bot/ports/escalations.ts';
import type { Scene } from '../../scene.ts';
import { factsOf, provedAddresses } from '../case.ts';
import { numberOfOutcome, toldSteps, toToldFact } from '../journal.ts';
import { supportSubjects } from './support-subjects.ts';
import { replyAddress, summaryLines } from './summarise.ts';

/** The unit of whom it is about. */
export function unitCode({ state }: Scene): string | undefined {
  return state.escalation?.otherUnit ?? state.findings?.unit?.code ?? state.givenUnit;
}

/** What support has to know to act on a request, as it is when it is sent. */
export function dossierOf(scene: Scene, diagnosis: Diagnosis): EscalationDossier {
  const { state } = scene;
  const replyTo = replyAddress(scene);
  const unit = unitCode(scene);
  return {
    language: state.language,
    ...(replyTo !== undefined && { replyTo }),
    isReplyProved: replyTo !== undefined && provedAddresses(scene).includes(replyTo),
    ...(unit !== undefined && { unit }),
    verdict: diagnosis.verdict,
    ...(diagnosis.step !== undefined && { step: diagnosis.step }),
    ...(diagnosis.verdict === 'blocked' && { code: diagnosis.code, owner: diagnosis.owner }),
    steps: toldSteps(diagnosis, factsOf(state)),
    evidence: diagnosis.evidence.map(toToldFact),
    diagnosisNumber: numberOfOutcome(state),
    summary: summaryLines(scene),
    subjects: supportSubjects(scene),
    facts: state.facts,
    answers: state.answers,
  };
}
