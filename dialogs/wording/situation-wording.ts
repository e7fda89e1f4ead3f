import type { SituationCode } from '../../bot/diagnosis/situations.ts';

/**
 * What is said of one situation, in one language.
 * `{until}` stands for a date, `{mail}` for the person's address, `{unit}` for the unit, `{support}` for the Sygefor
 * support mailbox, `{sesame}` for who helps with Sésame. A text with `{until}` stands only in `dated` and `datedAction`.
 */
export interface SituationWording {
  /** What blocks, in a few words. */
  readonly title: string;
  /** Why, in one to three short sentences; a guess is worded as a possibility. */
  readonly explanation: string;
  /** The explanation when the date is known. */
  readonly dated?: string;
  /** The one action when the date is known. */
  readonly datedAction?: string;
  /** The one action now, to the person. Numbered lines where the guide has several clicks. */
  readonly action: string;
  /** What comes after it, and when to look again. */
  readonly after: string;
  /** What the owner is asked to repair, as an item of a letter in the first person; absent when the person acts. */
  readonly request?: string;
  /** What the first of those who follow is asked, when that is something else. */
  readonly thenRequest?: string;
}

export type SituationWordings = Readonly<Record<SituationCode, SituationWording>>;
