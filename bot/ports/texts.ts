import type { Language } from './message.ts';

/** Texts by their id, such as `talk.greeting`. */
export type TextsById = Readonly<Record<string, string>>;

/**
 * What somebody wrote in place of shipped texts, as it was saved. The same object until something
 * changes. Whoever words something passes over what does not fit the shipped texts of this version.
 */
export type ChangedTexts = Readonly<Record<Language, TextsById>>;

/** What a text is, and so what may stand in its place. */
export type TextKind =
  /** May have several lines. */
  | 'text'
  /** Stands on a button, in a title, in a subject: one line. */
  | 'line'
  /** The address of a page of the institution. */
  | 'link'
  /** One mail address. */
  | 'address';

/** What somebody may write in place of a text. */
export interface TextRule {
  readonly kind: TextKind;
  readonly most: number;
  /** The names in braces that it has to have, all of them and no other. */
  readonly places: readonly string[];
  /** What it has to say in these letters, where the law asks for it. */
  readonly says?: string;
}

/** One text in one language. */
export interface TextKey {
  readonly id: string;
  readonly language: Language;
}

/** A text that was written anew, or given back its shipped words. */
export interface TextChange extends TextKey {
  /** Counts up over all texts. */
  readonly number: number;
  /** What stood there; absent: the shipped words. */
  readonly before?: string;
  /** What stands there since; absent: the shipped words. */
  readonly after?: string;
  readonly at: string;
  /** As in the audit log of the console; empty once that is forgotten. */
  readonly who: string;
}

export interface NewTextChange extends TextKey {
  readonly after?: string;
  readonly at: string;
  readonly who: string;
  /** The last change of this text that its writer saw; 0: none. */
  readonly basedOn: number;
}

/** A text as it stands in one language. */
export interface StandingText extends TextRule {
  /** Empty where nothing is configured. */
  readonly shipped: string;
  /** What was written in its place. */
  readonly written?: string;
  /** True: what was written does not fit this version, so that the shipped words are said. */
  readonly isPassedOver?: true;
  /** The number of its last change; 0: it was never changed. */
  readonly number: number;
}

/** A text in every language in which it is said, as an administrator finds it. */
export interface ListedText {
  readonly id: string;
  readonly fr: StandingText;
  /** Absent where only support reads it. */
  readonly en?: StandingText;
}

/** Texts of an earlier version: what was written in place of them is said nowhere. */
export interface TextsPage {
  readonly texts: readonly ListedText[];
  readonly leftOver: readonly TextChange[];
}

export interface TextHistoryPage {
  readonly changes: readonly TextChange[];
  /** There are more. */
  readonly next?: string;
}

/** Every method throws `STORE_UNAVAILABLE` when it cannot. */
export interface TextStore {
  /** The number of the last change of any text; 0: none. Asked at every message. */
  findTextRevision(): Promise<number>;
  /** The last change of every text that was ever changed, also back to the shipped words. */
  listLastTextChanges(): Promise<readonly TextChange[]>;
  /** Newest first. */
  listTextChanges(page: {
    readonly limit: number;
    /** Only those with a smaller number. */
    readonly before?: number;
    /** Only of this text, and only in this language. */
    readonly of?: Pick<TextKey, 'id'> & Partial<TextKey>;
  }): Promise<readonly TextChange[]>;
  /** `undefined` when somebody changed this text meanwhile; then nothing is kept. */
  changeText(change: NewTextChange): Promise<TextChange | undefined>;
}
