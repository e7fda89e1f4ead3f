import type { System } from '../../../bot/diagnosis/fact.ts';
import type {
  HealthFigure,
  PeriodDays,
  Share,
  SituationFigure,
  StoredFigures,
  UnitFigure,
} from '../../../bot/ports/figures.ts';
import { LANGUAGES } from '../../../bot/ports/message.ts';
import { LEVELS } from '../../../bot/ports/trust/level.ts';
import { percentile } from './percentile.ts';
import { toAccuracy, toSatisfaction } from './to-accuracy.ts';
import { readState, toFunnel, total, type StateCount } from './to-funnel.ts';
import { toDayName, toFailureDays, toTrend, type DayCount } from './to-trend.ts';
import { toUnblocked } from './to-unblocked.ts';

/** A count over a period. */
interface Sum {
  readonly figure: string;
  readonly value: string;
  readonly count: number;
}

interface Counted {
  readonly days: PeriodDays;
  /** Since 1970. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly sums: readonly Sum[];
  /** The situations of the period before. */
  readonly before: readonly Sum[];
  /** States and look-ups, day by day. */
  readonly daily: readonly DayCount[];
  readonly weekly: readonly DayCount[];
  /** The Monday that the weeks begin with. */
  readonly firstWeek: number;
  readonly notUnderstood: number;
}

/** Fewer people of one unit than this are not told: everybody there knows who they are. */
const FEWEST_TOLD = 5;

const SYSTEMS: readonly System[] = ['reseda', 'janus', 'sygefor'];

/** The figures, from what was counted. */
export function toFigures(counted: Counted): StoredFigures {
  const { days, firstDay, lastDay, sums, notUnderstood } = counted;
  const states = readFigure(sums, 'latest:state').map(({ value, count }): StateCount => ({
    ...readState(value),
    count,
  }));
  const funnel = toFunnel(states);
  const escalated = total(readFigure(sums, 'latest:escalated'));
  return {
    days,
    from: toDayName(firstDay),
    to: toDayName(lastDay),
    accuracy: toAccuracy(readFigure(sums, 'judged')),
    satisfaction: toSatisfaction(readFigure(sums, 'helped')),
    funnel,
    perDay: toTrend(
      counted.daily.filter(({ figure }) => figure === 'day:state'),
      { first: firstDay, last: lastDay, every: 1 },
    ),
    perWeek: toTrend(counted.weekly, { first: counted.firstWeek, last: lastDay, every: 7 }),
    situations: toSituations(sums, counted.before),
    languages: toShares(sums, 'latest:language', LANGUAGES),
    channels: toShares(sums, 'latest:channel', ['web', 'teams']),
    levels: toShares(sums, 'latest:level', LEVELS),
    units: toUnits(readFigure(sums, 'latest:unit')),
    escalated: { people: escalated, share: funnel.came === 0 ? 0 : escalated / funnel.came },
    unblocked: toUnblocked(readFigure(sums, 'unblocked')),
    notUnderstood,
    health: SYSTEMS.map((system) => toHealth(sums, system)),
    failuresPerDay: toFailureDays(counted.daily, firstDay, lastDay),
  };
}

function readFigure(sums: readonly Sum[], figure: string): readonly Sum[] {
  return sums.filter((sum) => sum.figure === figure);
}

function countOf(sums: readonly Sum[], value: string): number {
  return total(sums.filter((sum) => sum.value === value));
}

function toShares<Name extends string>(
  sums: readonly Sum[],
  figure: string,
  names: readonly Name[],
): readonly Share<Name>[] {
  const own = readFigure(sums, figure);
  return names
    .map((name) => ({ name, people: countOf(own, name) }))
    .filter(({ people }) => people > 0);
}

function toSituations(sums: readonly Sum[], before: readonly Sum[]): readonly SituationFigure[] {
  const people = readFigure(sums, 'latest:situation');
  const visits = readFigure(sums, 'day:situation');
  const codes = new Set([...visits, ...before].map(({ value }) => value));
  return [...codes]
    .map((code) => ({
      code,
      people: countOf(people, code),
      visits: countOf(visits, code),
      visitsBefore: countOf(before, code),
    }))
    .sort((one, other) => other.people - one.people || other.visits - one.visits);
}

function toUnits(sums: readonly Sum[]): readonly UnitFigure[] {
  const states = sums.map(({ value, count }) => {
    const end = value.indexOf(' ');
    return { unit: value.slice(end + 1), isBlocked: value.slice(0, end) === 'blocked', count };
  });
  return [...Map.groupBy(states, ({ unit }) => unit)]
    .map(([unit, own]) => {
      const [people, blocked] = [total(own), total(own.filter(({ isBlocked }) => isBlocked))];
      // What is left of the people would tell it as well.
      const isTold = Math.min(blocked, people - blocked) >= FEWEST_TOLD;
      return { unit, people: inFives(people), ...(isTold && { blocked: inFives(blocked) }) };
    })
    .filter(({ people }) => people > 0)
    .sort((one, other) => other.people - one.people || one.unit.localeCompare(other.unit));
}

/** What one period has more than another, or tomorrow more than today, would be single people. */
function inFives(people: number): number {
  return people - (people % FEWEST_TOLD);
}

function toHealth(sums: readonly Sum[], system: System): HealthFigure {
  const lookUps = readFigure(sums, `look-up:${system}`);
  const failed = lookUps.filter(({ value }) => value !== 'answered');
  const took = readFigure(sums, `took:${system}`);
  const [p50Ms, p95Ms] = [percentile(took, 0.5), percentile(took, 0.95)];
  return {
    system,
    lookUps: total(lookUps),
    failures: total(failed),
    failuresByCode: Object.fromEntries(failed.map(({ value, count }) => [value, count])),
    ...(p50Ms !== undefined && { p50Ms }),
    ...(p95Ms !== undefined && { p95Ms }),
  };
}
