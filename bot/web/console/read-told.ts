import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import type { LookUp } from '../../ports/enquiry.ts';
import type { ToldFact, ToldStep } from '../../ports/told.ts';
import { hasShape, isBoolean, isNumber, isOptional, isString } from '../widget/shape.ts';
import { isNameOf } from './is-name-of.ts';

const { terms } = CONSOLE.fr;
const isSource = isNameOf(terms.sources);

export const isToldStep = hasShape<ToldStep>({
  step: isNameOf(terms.steps),
  state: isNameOf(terms.states),
  source: isOptional(isSource),
  at: isOptional(isString),
});

/** The parts of a fact as it was told. */
export const TOLD_FACT = {
  fact: isString,
  finding: isNameOf(terms.findings),
  source: isSource,
  at: isString,
  reason: isOptional(isNameOf(terms.reasons)),
  isPossible: isOptional(isBoolean),
} as const;

export const isToldFact = hasShape<ToldFact>(TOLD_FACT);

export const isLookUp = hasShape<LookUp>({
  system: isNameOf(terms.systems),
  question: isString,
  tookMs: isNumber,
  failure: isOptional(isString),
});
