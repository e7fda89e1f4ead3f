import type { Condition } from '../condition.ts';
import type { Owner, Step } from '../step.ts';

/**
 * Where a statement comes from.
 *
 * - `guide`: the official guide;
 * - `public`: a public page;
 * - `code`: public source code of the software; it shows what can happen;
 * - `inferred`: a guess, worded to people as a possibility.
 */
type Origin = 'guide' | 'public' | 'code' | 'inferred';

/** How one learns that it is repaired, and when it is worth looking. */
export interface Recheck {
  /** `directory`: the directories can be asked again; `person`: only the person sees it. */
  readonly by: 'directory' | 'person';
  /** `until-date`: at the date that the fact carries. */
  readonly after: 'at-once' | 'minutes' | 'hours' | 'days' | 'until-date';
}

/** One situation that a person can be in: a row of the table. */
export interface Situation {
  readonly code: string;
  readonly id: string;
  readonly step: Step;
  /** Its place within one verdict: lower comes first. Equal places follow the order of the rows. */
  readonly place: number;
  /** How it is told: any of these conditions. */
  readonly when: readonly Condition[];
  /** What foretells it: it then warns, at a place of its own, and does not block. */
  readonly foretold?: { readonly when: readonly Condition[]; readonly place: number };
  /** Finer situations that say more of the same: where one of them holds, this one stands back. */
  readonly yieldsTo?: readonly string[];
  readonly weight: 'blocks' | 'warns' | 'informs';
  readonly owner: Owner;
  /** Who follows when the owner cannot. */
  readonly then: readonly Owner[];
  /** `never`: there is nothing to repair. */
  readonly recheck: Recheck | 'never';
  readonly origin: readonly Origin[];
}

/** Common ways to look again. */
export const RECHECK = {
  directoryLater: { by: 'directory', after: 'days' },
  directorySoon: { by: 'directory', after: 'minutes' },
  directoryAtDate: { by: 'directory', after: 'until-date' },
  personNow: { by: 'person', after: 'at-once' },
  personSoon: { by: 'person', after: 'minutes' },
  personLater: { by: 'person', after: 'days' },
} as const satisfies Record<string, Recheck>;
