import type { Diagnosis } from '../../../bot/diagnosis/diagnosis.ts';
import type { EscalationDossier } from '../../../bot/ports/escalations.ts';
import type { Scene } from '../../scene.ts';
import { pickUnit } from '../../understanding/pick-up.ts';
import { factsOf, provedAddresses } from '../case.ts';
import { numberOfOutcome, toldSteps, toToldFact } from '../journal.ts';
import { answersInWords } from './answers-in-words.ts';
import { namedPeople } from './named-people.ts';
import { supportSubjects } from './support-subjects.ts';
import { replyAddress, summaryLines } from './summarise.ts';

/** The unit of whom it is about; absent also where what was typed for it is no code of one. */
export function unitCode({ state }: Scene): string | undefined {
  const { otherUnit } = state.escalation ?? {};
  // What else was typed there may name somebody, and a unit is shown to whoever sees a list.
  if (otherUnit !== undefined) return pickUnit(otherUnit);
  return state.findings?.unit?.code ?? state.givenUnit;
}

/** Who asks, by the name that is known of them. */
export function askerName({ state }: Scene): string | undefined {
  return state.escalation?.name ?? state.findings?.person?.name ?? state.givenName;
}

/** What support has to know to act on a request, as it is when it is sent. */
export function dossierOf(scene: Scene, diagnosis: Diagnosis): EscalationDossier {
  const { state } = scene;
  const { requestId } = scene.context;
  const unit = unitCode(scene);
  return {
    language: state.language,
    ...peopleOf(scene),
    ...(unit !== undefined && { unit }),
    verdict: diagnosis.verdict,
    ...(diagnosis.step !== undefined && { step: diagnosis.step }),
    ...(diagnosis.verdict === 'blocked' && { code: diagnosis.code, owner: diagnosis.owner }),
    steps: toldSteps(diagnosis, factsOf(state)),
    evidence: diagnosis.evidence.map(toToldFact),
    diagnosisNumber: numberOfOutcome(state),
    summary: summaryLines(scene),
    subjects: supportSubjects(scene),
    said: answersInWords(scene),
    ...(requestId !== undefined && { requestId }),
    ...(state.errorText !== undefined && { errorText: state.errorText }),
    facts: state.facts,
    answers: state.answers,
  };
}

type People = Pick<EscalationDossier, 'replyTo' | 'isReplyProved' | 'named' | 'askedBy'>;

/** Who asks, where they are answered, and whom they name. */
function peopleOf(scene: Scene): People {
  const replyTo = replyAddress(scene);
  const named = namedPeople(scene);
  const askedBy = askerName(scene);
  return {
    ...(replyTo !== undefined && { replyTo }),
    isReplyProved: replyTo !== undefined && provedAddresses(scene).includes(replyTo),
    ...(named !== undefined && { named }),
    ...(askedBy !== undefined && { askedBy }),
  };
}
