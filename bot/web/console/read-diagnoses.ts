import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import type { DiagnosisDetail, DiagnosisPage, DiagnosisRow } from '../../ports/console.ts';
import type { LookUp } from '../../ports/enquiry.ts';
import type { ToldFact, ToldStep } from '../../ports/told.ts';
import { hasShape, isBoolean, isListOf, isNumber, isOptional, isString } from '../widget/shape.ts';
import { isNameOf } from './is-name-of.ts';

const { terms } = CONSOLE.fr;
const isStep = isNameOf(terms.steps);
const isSource = isNameOf(terms.sources);

const ROW = {
  id: isNumber,
  at: isString,
  updatedAt: isString,
  channel: isNameOf(terms.channels),
  person: isString,
  level: isNameOf(terms.levels),
  language: isNameOf(terms.languages),
  verdict: isString,
  step: isOptional(isString),
  situation: isOptional(isString),
  code: isOptional(isString),
  also: isListOf(isString),
  steps: isListOf(
    hasShape<ToldStep>({
      step: isStep,
      state: isNameOf(terms.states),
      source: isOptional(isSource),
      at: isOptional(isString),
    }),
  ),
  unit: isOptional(isString),
  outcome: isNameOf(terms.outcomes),
  isConfirmed: isOptional(isBoolean),
  questions: isNumber,
  failures: isListOf(isString),
} as const;

export const isDiagnosisRow = hasShape<DiagnosisRow>(ROW);

export const isDiagnosisPage = hasShape<DiagnosisPage>({
  rows: isListOf(isDiagnosisRow),
  next: isOptional(isString),
});

export const isDiagnosisDetail = hasShape<DiagnosisDetail>({
  ...ROW,
  evidence: isOptional(
    isListOf(
      hasShape<ToldFact>({
        fact: isString,
        finding: isNameOf(terms.findings),
        source: isSource,
        at: isString,
        reason: isOptional(isNameOf(terms.reasons)),
        isPossible: isOptional(isBoolean),
      }),
    ),
  ),
  lookUps: isListOf(
    hasShape<LookUp>({
      system: isNameOf(terms.systems),
      question: isString,
      tookMs: isNumber,
      failure: isOptional(isString),
    }),
  ),
});
