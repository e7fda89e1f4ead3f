import type { Finding, Source, UnknownReason } from '../diagnosis/fact.ts';
import type { StepReport } from '../diagnosis/diagnosis.ts';

/** A step as it stood, and who told it where somebody did. */
export interface ToldStep extends StepReport {
  readonly source?: Source;
  /** ISO 8601, UTC. */
  readonly at?: string;
}

/** A fact by its name: never a name, an address or a text of somebody. */
export interface ToldFact {
  readonly fact: string;
  readonly finding: Finding;
  readonly source: Source;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Only of what is unknown. */
  readonly reason?: UnknownReason;
  /** True when it is known only up to a rule that could not be read. */
  readonly isPossible?: boolean;
}
