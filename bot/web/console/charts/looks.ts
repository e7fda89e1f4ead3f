import type { PointStyle } from 'chart.js';
import type { Theme } from './read-theme.ts';

/** How one series is told from the others, also in grey and in print. */
export interface Look {
  readonly colour: Exclude<keyof Theme, 'font'>;
  readonly pattern: 'full' | 'strokes' | 'dots' | 'empty';
  readonly dash: readonly number[];
  readonly point: PointStyle;
}

const FIRST: Look = { colour: 'accent', pattern: 'full', dash: [], point: 'circle' };

const LOOKS: readonly Look[] = [
  FIRST,
  { colour: 'warning', pattern: 'strokes', dash: [8, 5], point: 'triangle' },
  { colour: 'success', pattern: 'empty', dash: [2, 4], point: 'rect' },
  { colour: 'error', pattern: 'dots', dash: [12, 4, 2, 4], point: 'rectRot' },
];

export function lookOf(index: number): Look {
  return LOOKS[index] ?? FIRST;
}
