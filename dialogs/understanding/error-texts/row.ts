import type { PersonFact } from '../../../bot/diagnosis/fact.ts';
import type { SituationCode } from '../../../bot/diagnosis/situations.ts';
import type { Intent } from '../intents.ts';

/** Where a text says that a message was shown. */
export type Place = 'janus' | 'sesame' | 'after-janus';

/** What a message means. */
export interface Meaning {
  /** Code of the situation. Absent where nothing that is known of the systems says which it is. */
  readonly situation?: SituationCode;
  /** The fact that leads to the situation. Absent where a person's word is not enough for it. */
  readonly tells?: PersonFact;
  readonly intent: Intent;
}

/** What the pages show, and what it means. */
export interface ErrorRow extends Meaning {
  readonly id: string;
  /** What else it means where the text names the place. */
  readonly at?: Readonly<Partial<Record<Place, Meaning>>>;
  /** Words in the rest of the text that speak against it. */
  readonly unless?: RegExp;
  /**
   * The message, in every language and wording that is known. `one|other` are alternatives of a
   * word, `word?` may be missing. Small words count for nothing: a message stands by its others.
   */
  readonly says: readonly string[];
}
