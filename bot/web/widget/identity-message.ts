import type { Guard } from './shape.ts';
import { hasShape, isKeyOf, isNullable, isNumber, isString } from './shape.ts';

/** The frame asks the page that embeds it who its visitor is. */
export interface IdentityQuestion {
  readonly kind: 'assistant-sygefor:who';
  /** Comes back with the answer: what is too late for one question answers no other. */
  readonly number: number;
}

/** What the page has signed of its visitor; nothing when nobody is signed in. */
export interface IdentityAnswer {
  readonly kind: 'assistant-sygefor:visitor';
  readonly number: number;
  readonly signed?: string | null | undefined;
}

export const isIdentityQuestion: Guard<IdentityQuestion> = hasShape<IdentityQuestion>({
  kind: isKeyOf({ 'assistant-sygefor:who': true }),
  number: isNumber,
});

export const isIdentityAnswer: Guard<IdentityAnswer> = hasShape<IdentityAnswer>({
  kind: isKeyOf({ 'assistant-sygefor:visitor': true }),
  number: isNumber,
  signed: isNullable(isString),
});
