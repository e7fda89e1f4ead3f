import type { Finding } from '../../bot/diagnosis/fact.ts';
import type { SituationCode } from '../../bot/diagnosis/situations.ts';
import type { Step } from '../../bot/diagnosis/step.ts';
import type { AccountState } from '../../bot/ports/directories.ts';

/** A record of RESEDA, its dates counted in days from now, so that nobody here ever grows old. */
export interface SampleRecord {
  readonly mails: readonly string[];
  readonly otherMails?: readonly string[];
  readonly givenName: string | undefined;
  readonly familyName: string;
  readonly units: readonly string[];
  readonly paidByCnrs: Finding;
  readonly endsInDays?: readonly number[];
  readonly isRedListed?: boolean;
}

/** A lock, its dates counted in minutes from now. */
export type SampleLock =
  | { readonly kind: 'permanent' }
  | {
      readonly kind: 'since';
      readonly minutesAgo: number;
      readonly minutes: number | undefined;
    };

/** An account of Janus, its dates counted in days from now. */
export interface SampleAccount {
  readonly mails: readonly string[];
  readonly state: AccountState;
  readonly startsInDays?: number;
  readonly endsInDays?: number;
  readonly locks?: readonly SampleLock[];
  readonly mustChange?: boolean;
  readonly passwordChangedDaysAgo: number | undefined;
  readonly lastSuccessDaysAgo: number | undefined;
}

/** What the assistant concludes when it knows nothing but the address, the name and the unit. */
export type SampleOutcome =
  | { readonly verdict: 'blocked'; readonly code: SituationCode }
  | { readonly verdict: 'question'; readonly step: Step }
  | { readonly verdict: 'unavailable' };

/** Somebody to try the assistant with. */
export interface SamplePerson {
  /** The address to type. */
  readonly mail: string;
  /** Given and family name, to type when they are asked for. */
  readonly name: string;
  readonly unit: string;
  /** What the person shows, in a few words. */
  readonly shows: { readonly fr: string; readonly en: string };
  readonly expect: SampleOutcome;
  /** The other situations that hold, which do not block or block later. */
  readonly also: readonly SituationCode[];
  readonly records: readonly SampleRecord[];
  readonly accounts: readonly SampleAccount[];
  /** The system that does not answer about this person. */
  readonly silent?: 'reseda' | 'janus';
}
