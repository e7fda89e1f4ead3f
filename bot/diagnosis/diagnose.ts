import { chooseQuestion } from './choose-question.ts';
import { entriesOf, isUnasked } from './condition.ts';
import type { Diagnosis, Evidence } from './diagnosis.ts';
import type { Facts, System } from './fact.ts';
import { codesBeside, firstBlocking, situationsHeld, type Held } from './holding.ts';
import type { Answers, KnownQuestion } from './questions.ts';
import { isProved, isSettled } from './settled.ts';
import type { KnownSituation } from './situations.ts';
import { reportSilence, reportSteps } from './steps-report.ts';
import { STEPS, type Step } from './step.ts';

/** What the directories are asked for, step by step: while it is silent, the step is not known. */
const KEY_FACTS = {
  unit: ['unit.attached', 'reseda.record'],
  reseda: ['reseda.record'],
  janus: ['janus.account'],
  'sign-in': [],
  profile: [],
} as const satisfies Record<Step, readonly string[]>;

/**
 * The verdict that the facts allow, and no more.
 *
 * A situation that blocks is told even where an earlier step is silent; a silent system is never a "no".
 * `answers` are the questions that were answered: none is asked twice.
 */
export function diagnose(
  facts: Facts,
  answers: Answers = {},
  isAllowed: (question: KnownQuestion) => boolean = () => true,
): Diagnosis {
  const held = situationsHeld(facts);
  const blocking = firstBlocking(held);
  if (blocking !== undefined && !isInDoubtBefore(blocking.step, facts))
    return blockedBy(blocking, held, facts);
  const common = {
    also: codesBeside(held, 'P20'),
    evidence: evidenceOf(facts),
    unavailable: systemsUnavailable(facts),
    step: undefined,
  };
  if (isSettled('profile', facts))
    return { ...common, verdict: 'clear', steps: reportSteps(facts, held) };
  if (isSilent(facts))
    return { ...common, verdict: 'unavailable', steps: reportSilence(facts, held) };
  const question = chooseQuestion(facts, answers, isAllowed);
  if (question === undefined)
    return { ...common, verdict: 'undetermined', steps: reportSteps(facts, held) };
  const { id, step } = question;
  return {
    ...common,
    verdict: 'question',
    step,
    question: id,
    steps: reportSteps(facts, held, step, 'unknown'),
  };
}

function blockedBy(blocking: KnownSituation, held: readonly Held[], facts: Facts): Diagnosis {
  const { code, id, step, owner, then } = blocking;
  return {
    verdict: 'blocked',
    step,
    code,
    situation: id,
    owner,
    then,
    also: codesBeside(held, code),
    steps: reportSteps(facts, held, step, 'blocked'),
    evidence: evidenceOf(facts),
    unavailable: systemsUnavailable(facts),
  };
}

/** No record was found and nobody has said why yet: what lies behind it is not told as the verdict. */
function isInDoubtBefore(step: Step, facts: Facts): boolean {
  const isBehindReseda = STEPS.indexOf(step) > STEPS.indexOf('reseda');
  const { 'reseda.record': record } = facts;
  return (
    isBehindReseda &&
    record?.finding === 'no' &&
    record.source === 'reseda' &&
    !isSettled('reseda', facts)
  );
}

/** The first step that is not proved is one that a directory has to tell, and it does not answer. */
function isSilent(facts: Facts): boolean {
  const open = STEPS.find((step) => !isProved(step, facts));
  return (
    open !== undefined && KEY_FACTS[open].some((name) => facts[name]?.reason === 'unavailable')
  );
}

function systemsUnavailable(facts: Facts): readonly System[] {
  const systems: readonly System[] = ['reseda', 'janus', 'sygefor'];
  return systems.filter((system) =>
    Object.values(facts).some(
      ({ reason, source }) => reason === 'unavailable' && source === system,
    ),
  );
}

function evidenceOf(facts: Facts): readonly Evidence[] {
  return entriesOf(facts)
    .filter(([, fact]) => !isUnasked(fact))
    .map(([fact, learnt]) => ({ fact, ...learnt }));
}
