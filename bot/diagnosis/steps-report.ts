import type { StepReport } from './diagnosis.ts';
import type { FactName, Facts } from './fact.ts';
import type { Held } from './holding.ts';
import { isProved, isSettled } from './settled.ts';
import { STEPS, type Step, type StepState } from './step.ts';

/** The five steps as they stand. `at` is the step of the verdict; what lies behind it was not reached, unless it was seen to work. */
export function reportSteps(
  facts: Facts,
  held: readonly Held[],
  at?: Step,
  stateThere: StepState = 'unknown',
): readonly StepReport[] {
  const reached = at === undefined ? STEPS.length : STEPS.indexOf(at);
  return STEPS.map((step, index) => {
    if (index === reached) return { step, state: stateThere };
    if (index > reached) return { step, state: isSettled(step, facts) ? 'ok' : 'not-reached' };
    return { step, state: stateOf(step, facts, held) };
  });
}

/** The five steps while a system is silent: what is known stays known, what cannot be looked at yet was not reached. */
export function reportSilence(facts: Facts, held: readonly Held[]): readonly StepReport[] {
  return STEPS.map((step) => {
    const state = stateOf(step, facts, held);
    return { step, state: state === 'unknown' ? 'not-reached' : state };
  });
}

function stateOf(step: Step, facts: Facts, held: readonly Held[]): StepState {
  const isWarned = held.some(
    ({ situation, weight }) => situation.step === step && weight === 'warns',
  );
  if (isWarned) return 'warning';
  if (isProved(step, facts)) return 'ok';
  return isSilent(step, facts) ? 'unavailable' : 'unknown';
}

/** The fact whose silence leaves a step unknown. */
const TOLD_BY = {
  unit: 'reseda.record',
  reseda: 'reseda.record',
  janus: 'janus.account',
  'sign-in': 'sygefor.account',
  profile: 'sygefor.account',
} as const satisfies Record<Step, FactName>;

function isSilent(step: Step, facts: Facts): boolean {
  return facts[TOLD_BY[step]]?.reason === 'unavailable';
}
