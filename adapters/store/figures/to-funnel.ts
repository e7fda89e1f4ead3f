import type { Step } from '../../../bot/diagnosis/step.ts';
import type { Funnel, FunnelStep } from '../../../bot/ports/figures.ts';

/** How a diagnosis stands, and how many stand so. */
export interface StateCount {
  readonly outcome: string;
  readonly verdict: string;
  /** Empty where there is none. */
  readonly step: string;
  readonly isEscalated: boolean;
  readonly count: number;
}

const STEPS: readonly Step[] = ['unit', 'reseda', 'janus', 'sign-in', 'profile'];

/** Reads what `cellsOf` writes of a state. */
export function readState(value: string): Omit<StateCount, 'count'> {
  const [outcome = '', verdict = '', step = '', escalated = ''] = value.split(' ');
  return { outcome, verdict, step, isEscalated: escalated !== '' };
}

/** Who stopped where, of those who came. */
export function toFunnel(states: readonly StateCount[]): Funnel {
  const came = total(states);
  const stopped = states.filter(({ outcome }) => outcome !== 'works');
  const stopping = STEPS.map((step) => {
    const here = stopped.filter((state) => state.step === step);
    const blocked = total(here.filter(isBlocked));
    return { step, blocked, open: total(here) - blocked };
  });
  const through = came - total(stopped);
  const placed = stopping.reduce((all, { blocked, open }) => all + blocked + open, through);
  const steps: FunnelStep[] = [];
  let reached = placed;
  for (const { step, blocked, open } of stopping) {
    steps.push({ step, reached, blocked, open });
    reached -= blocked + open;
  }
  return { came, unplaced: came - placed, steps, through };
}

export function isBlocked({ verdict }: Pick<StateCount, 'verdict'>): boolean {
  return verdict === 'blocked';
}

export function total(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}
