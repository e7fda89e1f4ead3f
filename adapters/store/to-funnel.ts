import type { Step } from '../../bot/diagnosis/step.ts';
import type { Funnel, FunnelStep } from '../../bot/ports/console.ts';

/** How a diagnosis stands, and how many stand so. */
export interface StateCount {
  readonly outcome: string;
  readonly verdict: string;
  /** Empty where there is none. */
  readonly step: string;
  readonly count: number;
}

const STEPS: readonly Step[] = ['unit', 'reseda', 'janus', 'sign-in', 'profile'];

/** Reads what `cellsOf` writes of a state. */
export function readState(value: string): Omit<StateCount, 'count'> {
  const [outcome = '', verdict = '', step = ''] = value.split(' ');
  return { outcome, verdict, step };
}

/** Who stopped where, of those who came. */
export function toFunnel(states: readonly StateCount[]): Funnel {
  const came = count(states, () => true);
  const stopped = states.filter(({ outcome }) => outcome !== 'works');
  const stopping = STEPS.map((step) => {
    const here = stopped.filter((state) => state.step === step);
    const blocked = count(here, isBlocked);
    return { step, blocked, open: count(here, () => true) - blocked };
  });
  const through = came - count(stopped, () => true);
  const placed = stopping.reduce((all, { blocked, open }) => all + blocked + open, through);
  const steps: FunnelStep[] = [];
  let reached = placed;
  for (const { step, blocked, open } of stopping) {
    steps.push({ step, reached, blocked, open });
    reached -= blocked + open;
  }
  return { came, unplaced: came - placed, steps, through };
}

/** Every day of the period, those on which nobody came included. */
export function toDays(
  daily: readonly { readonly value: string; readonly day: number; readonly count: number }[],
  firstDay: number,
  lastDay: number,
) {
  const days = Map.groupBy(daily, ({ day }) => day);
  return Array.from({ length: lastDay - firstDay + 1 }, (_, index) => {
    const day = firstDay + index;
    const states = (days.get(day) ?? []).map((row) => ({ ...readState(row.value), ...row }));
    return {
      day,
      came: count(states, () => true),
      through: count(states, ({ outcome }) => outcome === 'works'),
      blocked: count(states, (state) => isBlocked(state) && state.outcome !== 'works'),
      escalated: count(states, ({ outcome }) => outcome === 'escalated'),
    };
  });
}

function isBlocked({ verdict }: StateCount): boolean {
  return verdict === 'blocked';
}

function count(states: readonly StateCount[], isMeant: (state: StateCount) => boolean): number {
  return states.reduce((all, state) => (isMeant(state) ? all + state.count : all), 0);
}
