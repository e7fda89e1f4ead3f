/** What one row of bars, or one line, stands for. */
interface Series {
  readonly name: string;
  /** One for each label; `undefined` where nobody knows. */
  readonly values: readonly (number | undefined)[];
}

/** What a chart shows; how it looks is for `draw-chart.ts`. */
export interface ChartData {
  /** Bars lie, so that long names find room; lines run through time. */
  readonly kind: 'bars' | 'lines';
  /** The parts of one bar are parts of a whole. */
  readonly isStacked?: boolean;
  readonly labels: readonly string[];
  /** At most four: more cannot be told apart without colour. */
  readonly series: readonly Series[];
  /** A value as the reader writes it. */
  readonly tell: (value: number) => string;
  /** Where the scale ends at least: 1 for shares. */
  readonly least?: number;
}
