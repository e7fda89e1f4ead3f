import { mayHear, type Audience } from './audience.ts';
import type { Reader } from './reader.ts';

/**
 * Something that a directory said, closed but to those who may hear it. There is no other way to
 * the value: neither code that has no reader nor a log that prints the whole gets hold of it.
 */
export interface Sealed<T> {
  readonly audience: Audience;
  /** The value; what others are told instead; `undefined` when this reader may hear nothing of it. */
  readonly openFor: (reader: Reader) => T | undefined;
}

/** Closes a value. `instead` is what is told to those who may hear that part only. */
export function seal<T>(value: T, audience: Audience, instead?: Sealed<T>): Sealed<T> {
  return {
    audience,
    openFor: (reader) => (mayHear(reader, audience) ? value : instead?.openFor(reader)),
  };
}
