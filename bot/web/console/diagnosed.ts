import type { Language } from '../../ports/message.ts';
import type { StaffDiagnosis } from '../../ports/staff-diagnosis.ts';

/** Somebody who was looked up, and what was found. */
export interface Diagnosed {
  readonly mail: string;
  /** Of the person. */
  readonly language: Language;
  readonly found: StaffDiagnosis;
}
