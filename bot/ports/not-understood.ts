import type { Language } from './message.ts';
import type { NotUnderstood } from './turn.ts';

/** A text that was not understood, with those that are about the same. */
export interface NotUnderstoodGroup {
  /** What they are about: see `toGist`. Names the group. */
  readonly gist: string;
  /** As somebody wrote it. */
  readonly text: string;
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly languages: readonly Language[];
  readonly sources: readonly NotUnderstood['source'][];
}

export interface NotUnderstoodPage {
  /** The most frequent first. */
  readonly groups: readonly NotUnderstoodGroup[];
  readonly next?: string;
}

/** A place among the groups of what was not understood. */
export interface GroupPlace {
  readonly count: number;
  readonly gist: string;
}
