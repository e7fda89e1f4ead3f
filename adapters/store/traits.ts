import { LOOK_UP_FAILURES, type DiagnosisFilter } from '../../bot/ports/console.ts';

/** What a diagnosis is filtered by and has few values, as the columns hold it. */
export interface Traits {
  readonly channel: string;
  readonly language: string;
  readonly level: string;
  readonly step: string | null;
  readonly outcome: string;
  readonly failures: readonly string[];
}

/**
 * Four bits each, in this order. Rows hold them: a value is added at the end, and a change of anything
 * else needs another version of the rule (`renewFigures`).
 */
const FIELDS = [
  { name: 'channel', values: ['web', 'teams'] },
  { name: 'language', values: ['fr', 'en'] },
  { name: 'level', values: ['anonymous', 'mailbox', 'host', 'teams', 'staff'] },
  { name: 'step', values: ['unit', 'reseda', 'janus', 'sign-in', 'profile'] },
  { name: 'outcome', values: ['open', 'works', 'blocked', 'escalated'] },
] as const;

const BITS = 4;
const ALL = 2 ** BITS - 1;
const FAILURES_AT = FIELDS.length * BITS;

/** A bit for each failure, above the fields. */
export const ANY_FAILURE = (2 ** LOOK_UP_FAILURES.length - 1) << FAILURES_AT;

/** One number for all of them: to pass over a million rows that are not wanted has to be quick. */
export function traitsOf(row: Traits): number {
  return FIELDS.reduce<number>(
    (packed, { name, values }, index) => packed | (placeOf(values, row[name]) << (index * BITS)),
    failureBits(row.failures),
  );
}

/** Rows are wanted whose traits, under the mask, are the value. */
export function wantedTraits(filter: DiagnosisFilter): {
  readonly mask: number;
  readonly value: number;
} {
  const { failure } = filter;
  const one = failure === undefined || failure === 'any' ? 0 : failureBits([failure]);
  return FIELDS.reduce(
    ({ mask, value }, { name, values }, index) => {
      // Who has left is open, for too long.
      const wanted = filter[name] === 'left' ? 'open' : filter[name];
      if (wanted === undefined) return { mask, value };
      const shift = index * BITS;
      return { mask: mask | (ALL << shift), value: value | (placeOf(values, wanted) << shift) };
    },
    { mask: one, value: one },
  );
}

/** From 1; 0 for none, and for what a later version knows. */
function placeOf(values: readonly string[], value: string | null): number {
  return value === null ? 0 : values.indexOf(value) + 1;
}

function failureBits(failures: readonly string[]): number {
  return LOOK_UP_FAILURES.reduce<number>(
    (bits, code, index) => (failures.includes(code) ? bits | (1 << (FAILURES_AT + index)) : bits),
    0,
  );
}
