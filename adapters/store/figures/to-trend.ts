import type { FailureDay, TrendFigure } from '../../../bot/ports/figures.ts';
import { DAY_MS } from './cells-of.ts';
import { isBlocked, readState, total } from './to-funnel.ts';

/** A count of one day, or of the week that begins on it. */
export interface DayCount {
  readonly figure: string;
  readonly value: string;
  /** Since 1970. */
  readonly day: number;
  readonly count: number;
}

/** `2026-11-22`. */
export function toDayName(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** So many days, each so many after the one before; those on which nobody came included. */
export function toTrend(
  counts: readonly DayCount[],
  days: { readonly first: number; readonly last: number; readonly every: number },
): readonly TrendFigure[] {
  const known = Map.groupBy(counts, ({ day }) => day);
  return daysOf(days).map((day) => {
    const states = (known.get(day) ?? []).map((row) => ({ ...readState(row.value), ...row }));
    return {
      day: toDayName(day),
      came: total(states),
      through: total(states.filter(({ outcome }) => outcome === 'works')),
      blocked: total(states.filter((state) => isBlocked(state) && state.outcome !== 'works')),
      escalated: total(states.filter(({ isEscalated }) => isEscalated)),
    };
  });
}

/** How many look-ups failed, by day and system. */
export function toFailureDays(
  counts: readonly DayCount[],
  firstDay: number,
  lastDay: number,
): readonly FailureDay[] {
  const failed = counts.filter(({ value }) => value !== 'answered');
  const known = Map.groupBy(failed, ({ figure, day }) => `${figure} ${day}`);
  const countOf = (system: string, day: number): number =>
    total(known.get(`look-up:${system} ${day}`) ?? []);
  return daysOf({ first: firstDay, last: lastDay, every: 1 }).map((day) => ({
    day: toDayName(day),
    failures: {
      reseda: countOf('reseda', day),
      janus: countOf('janus', day),
      sygefor: countOf('sygefor', day),
    },
  }));
}

function daysOf({
  first,
  last,
  every,
}: {
  readonly first: number;
  readonly last: number;
  readonly every: number;
}): readonly number[] {
  return Array.from(
    { length: Math.floor((last - first) / every) + 1 },
    (_, index) => first + index * every,
  );
}
