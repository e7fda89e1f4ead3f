import type { LocalDays } from '../../../bot/ports/local-days.ts';
import { LookUps } from '../diagnoses/diagnosis-shape.ts';
import { readRow } from '../rows/read-row.ts';
import type { Tables } from '../schema/tables.ts';

export const DAY_MS = 86_400_000;

/** The columns that are counted. */
export const COUNTED = [
  'pseudonym',
  'conversation_id',
  'at',
  'channel',
  'level',
  'language',
  'verdict',
  'step',
  'code',
  'unit',
  'outcome',
  'works_at',
  'escalated_at',
  'look_ups',
  'judged',
  'helped',
] as const;

type DayOf = LocalDays['dayOf'];

export type CountedRow = Pick<Tables['diagnosis'], (typeof COUNTED)[number]>;

/** So many of a figure, with this value, on this day. */
export interface Cell {
  readonly figure: string;
  readonly value: string;
  /** Since 1970, of the time zone whose days are counted. */
  readonly day: number;
  readonly count: number;
}

/**
 * What one person adds to the figures, by all their diagnoses, oldest first.
 *
 * `latest:…` counts the person once, on the day of their latest diagnosis, as that one stands: a
 * period that ends today holds each person who came in it once. `day:…` counts them once on every day
 * that they came, `week:…` once in every week, on its Monday. The look-ups of a diagnosis are those of
 * the whole conversation, repeated until somebody asks again, and count once.
 *
 * @throws `Failure` with `STORE_UNREADABLE`.
 */
export function cellsOf(rows: readonly CountedRow[], dayOf: DayOf): readonly Cell[] {
  const latest = rows.at(-1);
  if (latest === undefined) return [];
  const days = Map.groupBy(rows, ({ at }) => dayOf(at));
  const weeks = Map.groupBy(rows, ({ at }) => mondayOf(dayOf(at)));
  return [
    ...onDay(dayOf(latest.at), {
      'latest:state': stateOf([latest]),
      'latest:situation': latest.code,
      'latest:language': latest.language,
      'latest:channel': latest.channel,
      'latest:level': latest.level,
      'latest:unit': unitOf(latest),
    }),
    ...lastEscalation(rows, dayOf),
    ...[...days].flatMap(([day, own]) =>
      onDay(day, {
        'day:state': stateOf(own),
        'day:situation': own.at(-1)?.code ?? null,
      }),
    ),
    ...[...weeks].map(([monday, own]) => ({
      figure: 'week:state',
      value: stateOf(own),
      day: monday,
      count: 1,
    })),
    ...timesToUnblock(rows, dayOf),
    ...rows.flatMap((row) => judgementCells(row, dayOf)),
    ...withNewLookUps(rows).flatMap((row) => lookUpCells(row, dayOf)),
  ];
}

/** The day that its week began. */
export function mondayOf(day: number): number {
  // The first of January 1970 was a Thursday.
  return day - ((day + 3) % 7);
}

/**
 * Outcome, verdict and step of the latest; the step is empty where there is none. Then whether any of
 * them was passed on to support: what came of it later does not undo that.
 */
function stateOf(rows: readonly CountedRow[]): string {
  const { outcome = '', verdict = '', step = '' } = rows.at(-1) ?? {};
  const isEscalated = rows.some(({ escalated_at: at }) => at !== null);
  return `${outcome} ${verdict} ${step ?? ''} ${isEscalated ? 'escalated' : ''}`;
}

/** What was passed on before a period begins is no part of it. */
function lastEscalation(rows: readonly CountedRow[], dayOf: DayOf): readonly Cell[] {
  const last = rows.findLast(({ escalated_at: at }) => at !== null);
  return last === undefined ? [] : onDay(dayOf(last.at), { 'latest:escalated': 'yes' });
}

/** Whether the person is blocked, and the unit. */
function unitOf({ unit, verdict, outcome }: CountedRow): string | null {
  const state = verdict === 'blocked' && outcome !== 'works' ? 'blocked' : 'other';
  return unit === null ? null : `${state} ${unit}`;
}

function onDay(day: number, values: Readonly<Record<string, string | null>>): readonly Cell[] {
  return Object.entries(values).flatMap(([figure, value]) =>
    value === null ? [] : [{ figure, value, day, count: 1 }],
  );
}

/** From the first time that somebody was blocked to the next time that it worked. */
function timesToUnblock(rows: readonly CountedRow[], dayOf: DayOf): readonly Cell[] {
  const cells: Cell[] = [];
  let since: number | undefined;
  for (const { at, verdict, outcome, works_at: worksAt } of rows) {
    if (verdict === 'blocked') since ??= at;
    if (outcome !== 'works' || since === undefined) continue;
    const until = worksAt ?? at;
    cells.push(...onDay(dayOf(until), { unblocked: toBucket(until - since) }));
    since = undefined;
  }
  return cells;
}

/** Who judged which verdict how, and whether it was of help: each diagnosis by itself. */
function judgementCells(
  { at, judged, helped, code, verdict }: CountedRow,
  dayOf: DayOf,
): readonly Cell[] {
  return onDay(dayOf(at), {
    judged: judged === null ? null : `${judged} ${code ?? verdict}`,
    helped: helped === null ? null : helped === 1 ? 'yes' : 'no',
  });
}

/** Diagnoses whose look-ups are not those of the one before, of the same conversation. */
function withNewLookUps(rows: readonly CountedRow[]): readonly CountedRow[] {
  const known = new Map<string, string>();
  return rows.filter(({ conversation_id: conversation, look_ups: lookUps }) => {
    const isNew = known.get(conversation) !== lookUps;
    known.set(conversation, lookUps);
    return isNew;
  });
}

function lookUpCells({ at, look_ups: lookUps }: CountedRow, dayOf: DayOf): readonly Cell[] {
  return readRow(LookUps, lookUps).flatMap(({ system, tookMs, failure }) =>
    onDay(dayOf(at), {
      [`look-up:${system}`]: failure ?? 'answered',
      [`took:${system}`]: failure === undefined ? toBucket(tookMs) : null,
    }),
  );
}

/** Each bucket is a twentieth wider than the one before: percentiles need no more. */
const GROWTH = Math.log(1.05);

function toBucket(ms: number): string {
  return String(Math.round(Math.log1p(Math.max(0, ms)) / GROWTH));
}

/** The middle of a bucket. */
export function fromBucket(bucket: string): number {
  return Math.round(Math.expm1(Number(bucket) * GROWTH));
}
