import { isString } from '../widget/shape.ts';
import type { Guard } from '../widget/shape.ts';

/** Whether a value is one of the names that there are words for. */
export function isNameOf<Name extends string>(words: Readonly<Record<Name, string>>): Guard<Name> {
  return (value): value is Name => isString(value) && Object.hasOwn(words, value);
}

/** The names themselves, in the order of their words. */
export function namesOf<Name extends string>(
  words: Readonly<Record<Name, string>>,
): readonly Name[] {
  return Object.keys(words).filter(isNameOf(words));
}
