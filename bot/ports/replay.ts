import type { System } from '../diagnosis/fact.ts';
import type { Step, StepState } from '../diagnosis/step.ts';
import type { ToldFact } from './told.ts';

/** What was concluded, then or now. */
export interface ReplayedVerdict {
  readonly verdict: string;
  readonly step?: Step;
  /** Only of a verdict that names a situation: `R2`. */
  readonly code?: string;
}

export interface ReplayedStep {
  readonly step: Step;
  readonly before: StepState;
  readonly now: StepState;
}

/** A fact that is told differently. Absent on one side: nobody knew of it then, or nobody tells it now. */
export interface ReplayedFact {
  readonly fact: string;
  readonly before?: ToldFact;
  readonly now?: ToldFact;
}

/** What asking the directories again gave, beside what was told at that time. It names nobody. */
export interface Replay {
  readonly before: ReplayedVerdict;
  readonly now: ReplayedVerdict;
  /** All five, in order. */
  readonly steps: readonly ReplayedStep[];
  /** Only those that differ. */
  readonly facts: readonly ReplayedFact[];
  /** The systems that did not answer now. */
  readonly unavailable: readonly System[];
}

export interface KeptReplay {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly replay: Replay;
}
