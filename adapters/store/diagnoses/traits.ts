import { LOOK_UP_FAILURES, type DiagnosisFilter } from '../../../bot/ports/diagnosis-log.ts';

/** What a diagnosis is filtered by and has few values, as the columns hold it. */
export interface Traits {
  readonly channel: string;
  readonly language: string;
  readonly level: string;
  readonly step: string | null;
  readonly outcome: string;
  readonly failures: readonly string[];
  /** Who judged it, and how: `support wrong`. */
  readonly judged: string | null;
}

/**
 * So many bits each, in this order. Rows hold them: a value is added at the end, and a change of
 * anything else needs another version of the rule (`renewFigures`).
 */
const FIELDS = [
  { name: 'channel', bits: 3, values: ['web', 'teams'] },
  { name: 'language', bits: 3, values: ['fr', 'en'] },
  { name: 'level', bits: 4, values: ['anonymous', 'mailbox', 'host', 'teams', 'staff'] },
  { name: 'step', bits: 4, values: ['unit', 'reseda', 'janus', 'sign-in', 'profile'] },
  { name: 'outcome', bits: 4, values: ['open', 'works', 'blocked', 'escalated'] },
  { name: 'judgement', bits: 2, values: ['right', 'wrong'] },
] as const;

/** Where each field begins, and after the last one the failures. */
const STARTS = FIELDS.reduce<readonly number[]>(
  (starts, { bits }) => [...starts, (starts.at(-1) ?? 0) + bits],
  [0],
);

const FAILURES_AT = STARTS.at(-1) ?? 0;

/** A bit for each failure, above the fields. */
export const ANY_FAILURE = (2 ** LOOK_UP_FAILURES.length - 1) << FAILURES_AT;

/** One number for all of them: to pass over a million rows that are not wanted has to be quick. */
export function traitsOf(row: Traits): number {
  const { failures, judged, ...rest } = row;
  const held = { ...rest, judgement: judged?.split(' ')[1] ?? null };
  return FIELDS.reduce<number>(
    (packed, { name, values }, index) => packed | (placeOf(values, held[name]) << startOf(index)),
    failureBits(failures),
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
    ({ mask, value }, { name, bits, values }, index) => {
      // Who has left is open, for too long.
      const wanted = filter[name] === 'left' ? 'open' : filter[name];
      if (wanted === undefined) return { mask, value };
      const shift = startOf(index);
      const all = 2 ** bits - 1;
      return { mask: mask | (all << shift), value: value | (placeOf(values, wanted) << shift) };
    },
    { mask: one, value: one },
  );
}

function startOf(index: number): number {
  return STARTS[index] ?? 0;
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
