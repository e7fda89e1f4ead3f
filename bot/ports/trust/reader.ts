import type { Level } from './level.ts';

/** Known to this file alone: a reader that is merely written down does not compile. */
const MADE = Symbol('made by makeReader');

/** Somebody who is told something, and what they have proved. */
export interface Reader {
  readonly [MADE]: true;
  readonly level: Level;
  /** The addresses that are proved to be theirs, lower-cased. */
  readonly addresses: readonly string[];
  /** Whether this name is proved to be theirs. */
  readonly bearsName: (name: string) => boolean;
}

/** For `create-reader.ts` and `staff.ts` alone. */
export function makeReader(parts: Omit<Reader, typeof MADE>): Reader {
  return { ...parts, [MADE]: true };
}
