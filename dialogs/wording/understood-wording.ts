import type { Term } from '../understanding/terms.ts';
import type { OfferedIntent } from '../understanding/offered-intents.ts';

/** What is said of what was understood, in one language. */
export interface UnderstoodWording {
  /** Said with what was understood. */
  readonly understood: string;
  readonly alsoNoted: string;
  readonly notEnough: string;
  readonly goodbye: string;
  readonly unitNoted: string;
  readonly didYouMean: string;
  readonly noneOfThese: string;
  /** The text was none of them: how to go on. */
  readonly sayOtherwise: string;
  readonly notOurs: string;
  readonly otherLanguage: string;
  readonly whichTerm: string;
  /** As one says it of oneself; short enough for a button, lower case at the beginning. */
  readonly intents: Readonly<Record<OfferedIntent, string>>;
  readonly terms: Readonly<Record<Term, string>>;
  readonly whoIsAdministrator: string;
  readonly whichUnit: string;
  readonly whichInstitution: string;
  readonly privacy: string;
}
