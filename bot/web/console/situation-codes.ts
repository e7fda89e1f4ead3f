import type { ConsoleTerms } from '../../../dialogs/wording/console-words.ts';
import { STAFF_SITUATIONS } from '../../../dialogs/wording/console/staff-situations.ts';

type StepName = keyof ConsoleTerms['steps'];

/** In the order of the steps; a code begins with the letter of its step. */
const LETTERS: Readonly<Record<StepName, string>> = {
  unit: 'E',
  reseda: 'R',
  janus: 'J',
  'sign-in': 'W',
  profile: 'P',
};

const numberOf = (code: string): number => Number(code.slice(1));

/** The codes of each step, by their number: J4 before J16. */
export const CODES_BY_STEP: readonly (readonly [StepName, readonly string[]])[] = Object.entries(
  LETTERS,
).map(([step, letter]) => [
  // The keys of a record of step names.
  step as StepName,
  Object.keys(STAFF_SITUATIONS.fr)
    .filter((code) => code.startsWith(letter))
    .sort((one, other) => numberOf(one) - numberOf(other)),
]);

/** All of them, step by step. */
export const SITUATION_CODES: readonly string[] = CODES_BY_STEP.flatMap(([, codes]) => codes);
