import type { Diagnosis, Evidence, StepReport } from '../../bot/diagnosis/diagnosis.ts';
import type { Facts } from '../../bot/diagnosis/fact.ts';
import type { ToldFact, ToldStep } from '../../bot/ports/told.ts';
import type { JournalEntry, Outcome } from '../../bot/ports/turn.ts';
import { effect, remember, type Scene } from '../scene.ts';
import type { State } from '../state.ts';
import { telling } from './access-path.ts';
import { factsOf, provedAddresses, readerOf } from './case.ts';

/** Writes a diagnosis into the journal, as a new line. */
export function journalise(scene: Scene, diagnosis: Diagnosis): Scene {
  const number = scene.state.verdicts + 1;
  const outcome: Outcome =
    diagnosis.verdict === 'clear' ? 'works' : diagnosis.verdict === 'blocked' ? 'blocked' : 'open';
  return effect(remember(scene, { verdicts: number }), {
    kind: 'journal',
    entry: entryOf(scene, diagnosis, number, outcome),
  });
}

/**
 * Writes where somebody stands who is asked something: they may never answer, and would be missing.
 * The verdict takes the line over. Whoever was told one already is not missing.
 */
export function journaliseQuestion(scene: Scene, diagnosis: Diagnosis): Scene {
  const { verdicts, answers, findings } = scene.state;
  const isSomethingKnown = findings !== undefined || Object.keys(answers).length > 0;
  const number = numberOfOutcome(scene.state);
  if (!isSomethingKnown || number === verdicts) return scene;
  return effect(scene, { kind: 'journal', entry: entryOf(scene, diagnosis, number, 'open') });
}

/** Writes how the last diagnosis ended. Nothing was diagnosed: a line for that, so that nobody is missing. */
export function journaliseOutcome(
  before: Scene,
  diagnosis: Diagnosis,
  outcome: Outcome,
  isConfirmed?: boolean,
): Scene {
  const { requested } = before.state;
  // What a request is about stays as support was told.
  const isOther = isOfRequest(before) && requested?.situation !== situationOf(diagnosis);
  const scene = isOther ? closeDiagnosis(before) : before;
  const number = numberOfOutcome(scene.state);
  const entry = entryOf(scene, diagnosis, number, outcome);
  return effect(remember(scene, { verdicts: number }), {
    kind: 'journal',
    entry: isConfirmed === undefined ? entry : { ...entry, isConfirmed },
  });
}

/** The number under which the outcome of the conversation, as it stands, is written. */
export function numberOfOutcome({ verdicts, closed }: State): number {
  return verdicts === 0 || closed === verdicts ? verdicts + 1 : verdicts;
}

/** Whether the last diagnosis is the one with which something was passed on: support judges it. */
export function isOfRequest({ state: { requested, verdicts } }: Scene): boolean {
  return requested?.number === verdicts;
}

/** The code, or the verdict where there is no situation. */
export function situationOf(diagnosis: Diagnosis): string {
  return diagnosis.verdict === 'blocked' ? diagnosis.code : diagnosis.verdict;
}

/** The last diagnosis is over, and stays as it was written. */
export function closeDiagnosis(scene: Scene): Scene {
  return remember(scene, { closed: scene.state.verdicts });
}

function entryOf(
  scene: Scene,
  diagnosis: Diagnosis,
  number: number,
  outcome: Outcome,
): JournalEntry {
  const { state } = scene;
  const [address] = provedAddresses(scene);
  return {
    number,
    level: readerOf(scene).level,
    language: state.language,
    verdict: diagnosis.verdict,
    ...(diagnosis.step === undefined ? {} : { step: diagnosis.step }),
    ...(diagnosis.verdict === 'blocked'
      ? { situation: diagnosis.situation, code: diagnosis.code }
      : {}),
    also: diagnosis.also,
    steps: toldSteps(diagnosis, factsOf(state)),
    evidence: diagnosis.evidence.map(toToldFact),
    ...(state.findings?.unit === undefined ? {} : { unit: state.findings.unit.code }),
    outcome,
    lookUps: state.findings?.lookUps ?? [],
    questions: Object.keys(state.answers).length,
    ...(address === undefined ? {} : { address }),
  };
}

/** The steps as they stand, each with who told it. */
export function toldSteps(diagnosis: Diagnosis, facts: Facts): readonly ToldStep[] {
  return diagnosis.steps.map((report) => toToldStep(report, diagnosis, facts));
}

function toToldStep(report: StepReport, diagnosis: Diagnosis, facts: Facts): ToldStep {
  const told = telling(report.step, report.state, diagnosis, facts);
  return told === undefined ? report : { ...report, source: told.source, at: told.at };
}

/** Dates that a system tells (the end of a contract, of a lock) are left out: they lead to a person. */
export function toToldFact({ fact, finding, source, at, reason, possible }: Evidence): ToldFact {
  return {
    fact,
    finding,
    source,
    at,
    ...(reason !== undefined && { reason }),
    ...(possible !== undefined && { isPossible: possible }),
  };
}
