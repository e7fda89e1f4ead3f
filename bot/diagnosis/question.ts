import type { Condition } from './condition.ts';
import type { FactName, Finding } from './fact.ts';
import type { Step } from './step.ts';

/** One answer on offer, and what it tells. */
export interface Answer {
  readonly id: string;
  readonly tells: Readonly<Partial<Record<FactName, Exclude<Finding, 'unknown'>>>>;
}

/** A question to the person: a row of the table. */
export interface Question {
  readonly id: string;
  readonly step: Step;
  /** `text`: the answer is free; the rest are the answers on offer beside it. */
  readonly kind: 'choice' | 'text';
  /** It makes sense when one of these holds. */
  readonly when: readonly Condition[];
  /** It details one of these answers. */
  readonly after?: { readonly question: string; readonly answer: string };
  /** A directory can tell it: it is asked when no directory does. */
  readonly replaces?: 'reseda' | 'janus';
  /** The answer lets a directory be asked, which comes before what the person has to be asked. */
  readonly leadsToLookUp?: true;
  /** Asked after a verdict, by the conversation; `diagnose` never chooses it. */
  readonly isFollowUp?: true;
  readonly answers: readonly Answer[];
  /** What "I do not know" leaves unknown. */
  readonly unknowns: readonly FactName[];
}
