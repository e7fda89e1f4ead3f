import type { Feature } from './linear-model.ts';

/** What every text has, so that labels can differ where nothing is known. */
const ALWAYS: Feature = { name: '', value: 1 };

/** Features that count the same, less the more of them there are; one that occurs twice counts twice. */
export function evenly(names: readonly string[]): readonly Feature[] {
  const value = 1 / Math.sqrt(Math.max(1, names.length));
  return [ALWAYS, ...names.map((name) => ({ name, value }))];
}
