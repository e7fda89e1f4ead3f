import { toProbabilities, type Feature, type LinearModel } from './linear-model.ts';

export interface LinearExample {
  readonly label: string;
  readonly features: readonly Feature[];
}

export interface LinearSettings {
  readonly passes: number;
  readonly rate: number;
  /** How strongly weights are pulled to zero at each example that they take part in. */
  readonly decay: number;
  /** In how many examples a feature has to occur. */
  readonly leastExamples: number;
}

/** Errors smaller than this teach nothing. */
const NEGLIGIBLE = 1e-4;

const MOST_UNITS = 127;

/** Few weights are near the largest: those are cut, so that the others keep more of their digits. */
const CUT = 0.7;

/**
 * Learns by softmax regression, with a rate of its own for each weight (AdaGrad: Duchi and others, 2011).
 * The same examples in the same order always give the same model.
 */
export function trainLinearModel(
  examples: readonly LinearExample[],
  settings: LinearSettings,
): LinearModel {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const rows = rowsOf(examples, settings.leastExamples);
  const table: Table = {
    width: labels.length,
    weights: new Float32Array(labels.length * rows.size),
    squares: new Float32Array(labels.length * rows.size).fill(1e-6),
    errors: new Float32Array(labels.length),
  };
  const prepared = examples.map((example) => prepare(example, labels, rows));
  const chance = createChance();
  for (let pass = 0; pass < settings.passes; pass += 1) {
    for (const example of shuffled(prepared, chance)) learn(table, example, settings);
  }
  return { labels, rows, ...toUnits(table.weights) };
}

/** The rows of the features that are frequent enough, in the order of their names. */
function rowsOf(
  examples: readonly LinearExample[],
  leastExamples: number,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const name of new Set(features.map((feature) => feature.name)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([, count]) => count >= leastExamples).map(([name]) => name);
  return new Map(frequent.sort().map((name, row) => [name, row]));
}

interface Prepared {
  readonly right: number;
  readonly starts: Int32Array;
  readonly values: Float32Array;
}

interface Table {
  readonly width: number;
  readonly weights: Float32Array;
  /** Sums of squared slopes. */
  readonly squares: Float32Array;
  readonly errors: Float32Array;
}

function prepare(
  { label, features }: LinearExample,
  labels: readonly string[],
  rows: ReadonlyMap<string, number>,
): Prepared {
  const known = features.flatMap(({ name, value }) => {
    const row = rows.get(name);
    return row === undefined ? [] : [{ start: row * labels.length, value }];
  });
  return {
    right: labels.indexOf(label),
    starts: Int32Array.from(known, ({ start }) => start),
    values: Float32Array.from(known, ({ value }) => value),
  };
}

function learn(table: Table, example: Prepared, settings: LinearSettings): void {
  const { errors } = table;
  score(table, example);
  toProbabilities(errors);
  errors[example.right] = (errors[example.right] ?? 0) - 1;
  for (const [place, start] of example.starts.entries()) {
    correct(table, start, example.values[place] ?? 0, settings);
  }
}

function score({ width, weights, errors }: Table, { starts, values }: Prepared): void {
  errors.fill(0);
  for (const [place, start] of starts.entries()) {
    const value = values[place] ?? 0;
    for (let label = 0; label < width; label += 1) {
      errors[label] = (errors[label] ?? 0) + value * (weights[start + label] ?? 0);
    }
  }
}

function correct(
  { width, weights, squares, errors }: Table,
  start: number,
  value: number,
  { rate, decay }: LinearSettings,
): void {
  for (let label = 0; label < width; label += 1) {
    const error = errors[label] ?? 0;
    if (Math.abs(error) < NEGLIGIBLE) continue;
    const cell = start + label;
    const weight = weights[cell] ?? 0;
    const slope = error * value + decay * weight;
    const square = (squares[cell] ?? 0) + slope * slope;
    squares[cell] = square;
    weights[cell] = weight - (rate * slope) / Math.sqrt(square);
  }
}

/** Numbers between 0 and 1 that are always the same (mulberry32). */
function createChance(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<Item>(items: readonly Item[], chance: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, key: chance() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

/** A byte a weight: what is left of the model is all but as good. */
function toUnits(weights: Float32Array): Pick<LinearModel, 'weights' | 'unit'> {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const unit = most === 0 ? 1 : (CUT * most) / MOST_UNITS;
  const clamp = (units: number): number => Math.max(-MOST_UNITS, Math.min(MOST_UNITS, units));
  return { weights: Int8Array.from(weights, (weight) => clamp(Math.round(weight / unit))), unit };
}
