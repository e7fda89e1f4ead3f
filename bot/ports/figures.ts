import type { System } from '../diagnosis/fact.ts';
import type { Step } from '../diagnosis/step.ts';
import type { ChannelName } from './conversations.ts';
import type { CredentialKind, CredentialState } from './credentials.ts';
import type { Accuracy, Satisfaction } from './judgements.ts';
import type { Language } from './message.ts';
import type { Level } from './trust/level.ts';

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

/** One day, or the week that begins on it: a person counts once, as their latest diagnosis in it stands. */
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

/** Counts are rounded down to a multiple of five. */
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

/** How many look-ups failed on one day. */
export interface FailureDay {
  readonly day: string;
  readonly failures: Readonly<Record<System, number>>;
}

/** How a directory did, by the look-ups that were made, and how it is now. */
export interface HealthFigure {
  readonly system: System;
  /** Whether it is asked at the moment; absent where nobody watches over it. */
  readonly isAvailable?: boolean;
  /** When the last question to it failed; absent once one was answered after that. */
  readonly lastFailureAt?: string;
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

/** What the store counts, for a period of whole days that ends today; days of the configured time zone. */
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
