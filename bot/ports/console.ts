import type { System } from '../diagnosis/fact.ts';
import type { Step } from '../diagnosis/step.ts';
import type { ChannelName } from './conversations.ts';
import type { CredentialKind, CredentialState } from './credentials.ts';
import type { LookUp } from './enquiry.ts';
import type { Accuracy, Judge, Judgement, JudgementName, Satisfaction } from './judgements.ts';
import type { Language } from './message.ts';
import type { GroupPlace, NotUnderstoodGroup } from './not-understood.ts';
import type { ToldFact, ToldStep } from './told.ts';
import type { NotUnderstood } from './turn.ts';
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
}

/** Verdicts that were wrong, newest first. */
export interface WrongVerdictsPage {
  readonly rows: readonly DiagnosisDetail[];
  readonly next?: string;
}

export const PERIODS = [7, 30, 90] as const;

export type PeriodDays = (typeof PERIODS)[number];

/** People who stopped at a step, of those who reached it. */
export interface FunnelStep {
  readonly step: Step;
  readonly reached: number;
  /** The verdict was that this step blocks. */
  readonly blocked: number;
  /** No verdict: a question of this step was left unanswered, or its system was silent. */
  readonly open: number;
}

/**
 * Who came in the period, each person once, as their latest diagnosis stands.
 * `came` is `unplaced`, and those blocked or open at the steps, and those who got through.
 */
export interface Funnel {
  readonly came: number;
  /** Nobody can tell at which step they are. */
  readonly unplaced: number;
  readonly steps: readonly FunnelStep[];
  readonly through: number;
}

/** One day, or the week that begins on it (UTC): a person counts once, as their latest diagnosis in it stands. */
export interface TrendFigure {
  /** `2026-11-22`; of a week, its Monday. */
  readonly day: string;
  readonly came: number;
  readonly through: number;
  readonly blocked: number;
  readonly escalated: number;
}

export interface SituationFigure {
  readonly code: string;
  /** People whose latest diagnosis names it. */
  readonly people: number;
  /** The same by day, added up: a person counts once a day. For comparison with the period before. */
  readonly visits: number;
  readonly visitsBefore: number;
}

/** A count of people. */
export interface Share<Name extends string> {
  readonly name: Name;
  readonly people: number;
}

export interface UnitFigure {
  readonly unit: string;
  readonly people: number;
  /** Absent where it, or what it leaves, is fewer than five. */
  readonly blocked?: number;
}

export interface UnblockFigure {
  /** How often somebody who was blocked was clear later, within the period. */
  readonly count: number;
  /** From the first diagnosis that was blocked, to within some hundredths; absent when there are none. */
  readonly medianMs?: number;
  readonly p90Ms?: number;
  /** The quickest first: so many took no longer than this, and longer than the ones before. */
  readonly spread: readonly {
    /** Absent: as long as it may be. */
    readonly withinMs?: number;
    readonly count: number;
  }[];
}

/** How many look-ups failed on one day (UTC). */
export interface FailureDay {
  readonly day: string;
  readonly failures: Readonly<Record<System, number>>;
}

/** How a directory did, by the look-ups that were made, and how it is now. */
export interface HealthFigure {
  readonly system: System;
  /** Whether it is asked at the moment; absent where nobody watches over it. */
  readonly isAvailable?: boolean;
  readonly lookUps: number;
  readonly failures: number;
  /** By the code of the failure. */
  readonly failuresByCode: Readonly<Record<string, number>>;
  /** Of those that were answered, to within some hundredths; absent when there are none. */
  readonly p50Ms?: number;
  readonly p95Ms?: number;
}

export interface MailFigure {
  readonly waiting: number;
  readonly givenUp: number;
  readonly oldestWaitingSeconds: number;
  readonly isAlarming: boolean;
}

export interface CredentialFigure {
  readonly name: string;
  readonly kind: CredentialKind;
  readonly state: CredentialState;
  readonly endsAt?: string;
}

/** What the store counts, for a period of whole days that ends today. */
export interface StoredFigures {
  readonly days: PeriodDays;
  /** The first and the last day: `2026-11-22`. */
  readonly from: string;
  readonly to: string;
  readonly accuracy: Accuracy;
  readonly satisfaction: Satisfaction;
  readonly funnel: Funnel;
  /** Every day, oldest first. */
  readonly perDay: readonly TrendFigure[];
  /** The last thirteen weeks, whatever the period; oldest first. */
  readonly perWeek: readonly TrendFigure[];
  /** The most people first. */
  readonly situations: readonly SituationFigure[];
  readonly languages: readonly Share<Language>[];
  readonly channels: readonly Share<ChannelName>[];
  readonly levels: readonly Share<Level>[];
  /** Units of five people and more, the most people first. */
  readonly units: readonly UnitFigure[];
  /** `share` is between 0 and 1. */
  readonly escalated: { readonly people: number; readonly share: number };
  readonly unblocked: UnblockFigure;
  /** Messages that nobody knows. */
  readonly notUnderstood: number;
  readonly health: readonly HealthFigure[];
  /** Every day, oldest first. */
  readonly failuresPerDay: readonly FailureDay[];
}

export interface Figures extends StoredFigures {
  readonly mail: MailFigure;
  readonly credentials: readonly CredentialFigure[];
}

interface NewDiagnoses {
  readonly rows: readonly DiagnosisRow[];
  readonly lastId: number;
}

/** A place in the log: that of a row. */
export interface LogPlace {
  readonly at: string;
  readonly id: number;
}

/** What the console reads of the journal. Every method throws `STORE_UNAVAILABLE` when it cannot. */
export interface ConsoleStore {
  /** At most `limit` rows, newest first, after the given place. `now` decides who has `left`. */
  listDiagnoses(
    filter: DiagnosisFilter,
    page: { readonly after?: LogPlace; readonly limit: number; readonly now: string },
  ): Promise<readonly DiagnosisRow[]>;
  /**
   * Looks at no more than `limit` rows that were written after the one with this id, and answers those
   * that are wanted, oldest first, and up to which id it looked.
   */
  listNewDiagnoses(
    filter: DiagnosisFilter,
    page: { readonly afterId: number; readonly limit: number; readonly now: string },
  ): Promise<NewDiagnoses>;
  /** The id that was given last; 0 when there is none. */
  findLastDiagnosis(): Promise<number>;
  /** `undefined` when there is none (any more). */
  findDiagnosis(id: number, now: string): Promise<DiagnosisDetail | undefined>;
  /** Diagnoses of the period of `readFigures` whose verdict was wrong, newest first, after the given place. */
  listWrongVerdicts(
    days: PeriodDays,
    page: { readonly after?: LogPlace; readonly limit: number; readonly now: string },
  ): Promise<readonly DiagnosisDetail[]>;
  readFigures(days: PeriodDays, now: string): Promise<StoredFigures>;
  listNotUnderstood(page: {
    readonly from?: string;
    readonly source?: NotUnderstood['source'];
    readonly after?: GroupPlace;
    readonly limit: number;
  }): Promise<readonly NotUnderstoodGroup[]>;
}
