import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import { ACCURACY } from '../../../dialogs/wording/console/accuracy.ts';
import type {
  DiagnosisDetail,
  DiagnosisPage,
  DiagnosisRow,
  WrongVerdictsPage,
} from '../../ports/diagnosis-log.ts';
import type { Judgement } from '../../ports/judgements.ts';
import { hasShape, isBoolean, isListOf, isNumber, isOptional, isString } from '../widget/shape.ts';
import { isNameOf } from './is-name-of.ts';
import { isLookUp, isToldFact, isToldStep } from './read-told.ts';

const { terms } = CONSOLE.fr;
const isJudge = isNameOf(ACCURACY.fr.judges);

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
  steps: isListOf(isToldStep),
  unit: isOptional(isString),
  outcome: isNameOf(terms.outcomes),
  isConfirmed: isOptional(isBoolean),
  judgement: isOptional(isNameOf(ACCURACY.fr.names)),
  judge: isOptional(isJudge),
  questions: isNumber,
  failures: isListOf(isString),
} as const;

export const isDiagnosisRow = hasShape<DiagnosisRow>(ROW);

export const isDiagnosisPage = hasShape<DiagnosisPage>({
  rows: isListOf(isDiagnosisRow),
  next: isOptional(isString),
  lastId: isOptional(isNumber),
});

export const isDiagnosisDetail = hasShape<DiagnosisDetail>({
  ...ROW,
  evidence: isOptional(isListOf(isToldFact)),
  lookUps: isListOf(isLookUp),
  judgements: isListOf(
    hasShape<Judgement>({
      judge: isJudge,
      at: isString,
      isRight: isBoolean,
      causeCode: isOptional(isString),
      causeWords: isOptional(isString),
      words: isOptional(isString),
    }),
  ),
});

export const isWrongVerdictsPage = hasShape<WrongVerdictsPage>({
  rows: isListOf(isDiagnosisDetail),
  next: isOptional(isString),
});
