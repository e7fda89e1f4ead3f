import type { Step } from '../diagnosis/step.ts';
import type { ChannelName } from './conversations.ts';
import type { LookUp } from './enquiry.ts';
import type { Judge, Judgement, JudgementName } from './judgements.ts';
import type { Language } from './message.ts';
import type { ToldFact, ToldStep } from './told.ts';
import type { Level } from './trust/level.ts';

/** How a diagnosis ended. `left`: silent for a day, without a verdict, a success or an escalation. */
export const SHOWN_OUTCOMES = ['open', 'works', 'blocked', 'escalated', 'left'] as const;

export type ShownOutcome = (typeof SHOWN_OUTCOMES)[number];

/** Who says nothing for longer has left. */
export const SILENCE_MS = 24 * 3_600_000;

/** How a look-up can fail. */
export const LOOK_UP_FAILURES = [
  'RESEDA_UNAVAILABLE',
  'RESEDA_REFUSED',
  'RESEDA_UNREADABLE',
  'JANUS_UNAVAILABLE',
  'JANUS_REFUSED',
  'JANUS_UNREADABLE',
  'SYGEFOR_UNAVAILABLE',
  'SYGEFOR_REFUSED',
  'SYGEFOR_UNREADABLE',
] as const;

type LookUpFailure = (typeof LOOK_UP_FAILURES)[number];

/** One line of the diagnosis log. All dates are ISO 8601, UTC. */
export interface DiagnosisRow {
  readonly id: number;
  readonly at: string;
  /** The last turn of the conversation while this was its latest diagnosis. */
  readonly updatedAt: string;
  readonly channel: ChannelName;
  /** A pseudonym. */
  readonly person: string;
  readonly level: Level;
  readonly language: Language;
  readonly verdict: string;
  readonly step?: string;
  /** `reseda-without-mail`, and its code, `R2`. */
  readonly situation?: string;
  readonly code?: string;
  /** Codes of the other situations that held. */
  readonly also: readonly string[];
  readonly steps: readonly ToldStep[];
  readonly unit?: string;
  readonly outcome: ShownOutcome;
  /** Whether the person said that the verdict was right. */
  readonly isConfirmed?: boolean;
  /** What counts of all that was said of the verdict, and who said it; both or none. */
  readonly judgement?: JudgementName;
  readonly judge?: Judge;
  readonly questions: number;
  /** Codes of what failed while the directories were asked, each once. */
  readonly failures: readonly string[];
}

/** One diagnosis with what it rests on. */
export interface DiagnosisDetail extends DiagnosisRow {
  /** Absent where an earlier version wrote it, which did not keep it. */
  readonly evidence?: readonly ToldFact[];
  /** What was asked of which system, and what that took. */
  readonly lookUps: readonly LookUp[];
  /** Everything that was said of the verdict, the person first. */
  readonly judgements: readonly Judgement[];
}

/** What of the log is wanted; everything that is named holds. */
export interface DiagnosisFilter {
  /** From this instant on. */
  readonly from?: string;
  /** Before this instant. */
  readonly to?: string;
  readonly channel?: ChannelName;
  readonly language?: Language;
  readonly step?: Step;
  /** A code: `R2`. */
  readonly situation?: string;
  readonly unit?: string;
  readonly outcome?: ShownOutcome;
  readonly level?: Level;
  readonly failure?: LookUpFailure | 'any';
  /** `none`: nobody judged it. */
  readonly judgement?: JudgementName | 'none';
}

export interface DiagnosisPage {
  readonly rows: readonly DiagnosisRow[];
  /** Where the next page begins; absent after the last one. */
  readonly next?: string;
  /** With the first page: the diagnosis, whatever its filters, after which others may have come. */
  readonly lastId?: number;
}

/** Verdicts that were wrong, newest first. */
export interface WrongVerdictsPage {
  readonly rows: readonly DiagnosisDetail[];
  readonly next?: string;
}

/** A place in the log: that of a row. */
export interface LogPlace {
  readonly at: string;
  readonly id: number;
}
