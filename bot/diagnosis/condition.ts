import type { Fact, FactName, Facts } from './fact.ts';

/**
 * What a row asks of a fact.
 *
 * - `yes`, `no`: exactly that finding;
 * - `not-yes`, `not-no`: anything else than that finding, a fact that nobody was asked for included;
 * - `unasked`: nobody was asked;
 * - `not-known`: the person was asked and does not know.
 */
type Wanted = 'yes' | 'no' | 'not-yes' | 'not-no' | 'unasked' | 'not-known';

/** All of these together. */
export type Condition = Readonly<Partial<Record<FactName, Wanted>>>;

/** Whether nobody has been asked for it. */
export function isUnasked(fact: Fact | undefined): boolean {
  return fact === undefined || fact.reason === 'not-asked';
}

/** Whether every fact of the condition is as wanted. */
export function holds(condition: Condition, facts: Facts): boolean {
  return entriesOf(condition).every(([name, wanted]) => isAsWanted(facts[name], wanted));
}

/** Whether the condition may still come to hold: nothing that was learnt speaks against it. */
export function canHold(condition: Condition, facts: Facts): boolean {
  return entriesOf(condition).every(
    ([name, wanted]) => isUnasked(facts[name]) || isAsWanted(facts[name], wanted),
  );
}

/** The facts of a condition that were learnt as a plain yes or no: what it rests on. */
export function groundsOf(condition: Condition): readonly FactName[] {
  return entriesOf(condition)
    .filter(([, wanted]) => wanted === 'yes' || wanted === 'no')
    .map(([name]) => name);
}

/** `Object.entries` forgets the names; the type of a condition is closed, so they are known. */
export function entriesOf<Name extends FactName, Value>(
  record: Readonly<Partial<Record<Name, Value>>>,
): readonly (readonly [Name, Value])[] {
  return Object.entries(record) as [Name, Value][];
}

const IS_AS_WANTED: Readonly<Record<Wanted, (fact: Fact | undefined) => boolean>> = {
  yes: (fact) => fact?.finding === 'yes',
  no: (fact) => fact?.finding === 'no',
  'not-yes': (fact) => fact?.finding !== 'yes',
  'not-no': (fact) => fact?.finding !== 'no',
  unasked: isUnasked,
  'not-known': (fact) => fact?.reason === 'not-known-to-person',
};

function isAsWanted(fact: Fact | undefined, wanted: Wanted): boolean {
  return IS_AS_WANTED[wanted](fact);
}
