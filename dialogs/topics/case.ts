import { holds, isUnasked } from '../../bot/diagnosis/condition.ts';
import { diagnose } from '../../bot/diagnosis/diagnose.ts';
import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import type { Fact, Facts } from '../../bot/diagnosis/fact.ts';
import { groundsOfSituation } from '../../bot/diagnosis/holding.ts';
import { learn } from '../../bot/diagnosis/learn.ts';
import {
  QUESTION_OF,
  type Answers,
  type KnownQuestion,
  type QuestionId,
} from '../../bot/diagnosis/questions.ts';
import { isSettled } from '../../bot/diagnosis/settled.ts';
import { SITUATION_OF, type SituationCode } from '../../bot/diagnosis/situations.ts';
import { createReader, isInstitutional, type Proof } from '../../bot/ports/trust/create-reader.ts';
import type { Reader } from '../../bot/ports/trust/reader.ts';
import type { Scene } from '../scene.ts';
import type { State } from '../state.ts';
import { capitalise } from './verdict-words.ts';

/** A proof of a mailbox is worth this long. */
const PROOF_MINUTES = 30;

/** Everything that is known: what the person told and what the directories said. */
export function factsOf(state: State): Facts {
  return learn(state.facts, state.findings?.facts ?? {});
}

/** What was answered; ids that are no questions any more are dropped. */
export function answersOf(state: State): Answers {
  return Object.fromEntries(Object.entries(state.answers).filter(([id]) => id in QUESTION_OF));
}

/** The verdict on what is known, with the questions that this person may be asked now. */
export function diagnoseScene(scene: Scene): Diagnosis {
  return diagnose(factsOf(scene.state), answersOf(scene.state), (question) =>
    mayAsk(scene, question),
  );
}

/** The person as a reader: who they are by the proofs that are fresh. */
export function readerOf(scene: Scene): Reader {
  return createReader(freshProofs(scene), scene.context.service.institutionalDomains);
}

/** The addresses that were proved, while the proof is fresh. */
export function provedAddresses(scene: Scene): readonly string[] {
  return freshProofs(scene).map(({ address }) => address);
}

function freshProofs({ state, context }: Scene): readonly Proof[] {
  const now = Date.parse(context.now);
  return state.proofs.filter(({ at }) => now - Date.parse(at) < PROOF_MINUTES * 60_000);
}

/** Whether the directories may be asked about this person at all. */
export function canLookUp(scene: Scene): boolean {
  const { systems } = scene.context.service;
  return (
    scene.state.forWhom !== 'somebody-else' &&
    (systems.includes('reseda') || systems.includes('janus'))
  );
}

/** Whether what a directory says can still change the answer: one of its steps has not been seen to work. */
export function canDirectoryMatter(scene: Scene): boolean {
  const facts = factsOf(scene.state);
  return !isSettled('janus', facts) || !isSettled('reseda', facts);
}

/** Waits for nothing: the person may prove an address, and has neither done so nor declined. */
export function isProofOpen(scene: Scene): boolean {
  return canLookUp(scene) && !scene.state.isWithoutCode && provedAddresses(scene).length === 0;
}

/** The fact that carries the date of a situation, if one does. */
export function datedFact(code: SituationCode, facts: Facts): Fact | undefined {
  const grounds = groundsOfSituation(SITUATION_OF[code], facts);
  return grounds.map((name) => facts[name]).find((fact) => fact?.until !== undefined);
}

/** Whether a condition that a question or a row asks for holds now. */
export function holdsNow(state: State, condition: Parameters<typeof holds>[0]): boolean {
  return holds(condition, factsOf(state));
}

/**
 * The address that the person uses: proved before typed. What is typed for somebody else may be theirs,
 * and a typed address whose mailbox they cannot open is none to write to.
 */
export function ownMail(scene: Scene): string | undefined {
  const [proved] = provedAddresses(scene);
  const isTypedUsable = scene.state.forWhom !== 'somebody-else' && !isMailboxClosed(scene);
  return proved ?? (isTypedUsable ? scene.state.givenMails[0] : undefined);
}

/** Whether the person says that they cannot open the mailbox that they named. */
export function isMailboxClosed(scene: Scene): boolean {
  return scene.state.facts['told.mailbox-closed']?.finding === 'yes';
}

/** The unit of the record, else the one that the person named. */
export function ownUnit(scene: Scene): string | undefined {
  const unit = scene.state.findings?.unit;
  if (unit === undefined) return scene.state.givenUnit;
  return unit.name === undefined ? unit.code : `${unit.code} (${capitalise(unit.name)})`;
}

function mayAsk(scene: Scene, question: KnownQuestion): boolean {
  const id: QuestionId = question.id;
  if (id === 'name-and-unit') return canNameBeLookedUp(scene);
  if (id === 'sign-in-result') return !isProofOpen(scene);
  if (question.replaces === undefined || !isProofOpen(scene)) return true;
  const isTravelling = scene.state.codeFor !== undefined;
  return (
    question.replaces === 'janus' &&
    isTravelling &&
    isUnasked(factsOf(scene.state)['person.used-janus'])
  );
}

/** Worth asking only where some name could be proved to be theirs; which one, the reader tells. */
function canNameBeLookedUp(scene: Scene): boolean {
  const { institutionalDomains } = scene.context.service;
  return freshProofs(scene).some(
    ({ address, level }) => level !== 'mailbox' || isInstitutional(address, institutionalDomains),
  );
}

/** Whether the person who writes for somebody else is the one who repairs this: the unit's administrator. */
export function isForAdministrator({ state }: Scene, code: SituationCode): boolean {
  const isTheirs = SITUATION_OF[code].owner === 'unit-administrator';
  return isTheirs && state.forWhom === 'somebody-else' && state.isAdministrator === true;
}
