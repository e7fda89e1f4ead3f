import type { System } from '../diagnosis/fact.ts';
import type { LookUp, UnitFound } from './enquiry.ts';
import type { Reply } from './reply.ts';
import type { ToldFact, ToldStep } from './told.ts';

export interface StaffFact extends ToldFact {
  /** ISO 8601, UTC: the end of a lock, the end or the start of a validity, where the system tells. */
  readonly until?: string;
}

/** What support is told of somebody whom it looked up: nothing is withheld. */
export interface StaffDiagnosis {
  readonly verdict: string;
  readonly step?: string;
  readonly code?: string;
  /** Codes of the other situations that hold. */
  readonly also: readonly string[];
  /** Who acts, the first one first; empty where nothing blocks. */
  readonly owners: readonly string[];
  readonly steps: readonly ToldStep[];
  readonly evidence: readonly StaffFact[];
  readonly lookUps: readonly LookUp[];
  /** The systems that did not answer. */
  readonly unavailable: readonly System[];
  /** As the record has it. */
  readonly name?: string;
  /** Mails of the record that were not asked about. */
  readonly recordMails: readonly string[];
  readonly unit?: UnitFound;
  /** What the person would be told, in their language; empty where nothing can be said. */
  readonly told: readonly Reply[];
}
