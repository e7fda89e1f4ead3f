import type { Fact, FactName, System } from './fact.ts';
import type { Owner, Step, StepState } from './step.ts';
import type { QuestionId } from './questions.ts';
import type { SituationCode, SituationId } from './situations.ts';

export interface StepReport {
  readonly step: Step;
  readonly state: StepState;
}

export interface Evidence extends Fact {
  readonly fact: FactName;
}

interface Common {
  /** The blocking step, or the step of the question. */
  readonly step: Step | undefined;
  /** The other situations that hold, in order. */
  readonly also: readonly SituationCode[];
  readonly steps: readonly StepReport[];
  readonly evidence: readonly Evidence[];
  /** The systems that did not answer. */
  readonly unavailable: readonly System[];
}

/** What `diagnose` concludes from facts. */
export type Diagnosis =
  | (Common & {
      readonly verdict: 'blocked';
      readonly step: Step;
      readonly code: SituationCode;
      readonly situation: SituationId;
      readonly owner: Owner;
      readonly then: readonly Owner[];
    })
  | (Common & { readonly verdict: 'question'; readonly step: Step; readonly question: QuestionId })
  | (Common & { readonly verdict: 'clear' | 'unavailable' | 'undetermined' });
