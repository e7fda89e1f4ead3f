import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';

/** What a mail about an escalation is made of, besides the conversation. */
export interface EscalationParts {
  readonly diagnosis: Diagnosis;
  readonly reference: string;
  readonly isAddition: boolean;
  readonly team: string;
  /** The summary as the person confirmed it. */
  readonly lines: readonly string[];
}
