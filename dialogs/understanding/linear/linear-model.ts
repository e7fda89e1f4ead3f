/** Something that a text holds, and how much of it. */
export interface Feature {
  readonly name: string;
  readonly value: number;
}

/** What a linear model has learnt: for each feature a row, in it what the feature says for each label. */
export interface LinearModel {
  readonly labels: readonly string[];
  /** Where the row of each feature is. */
  readonly rows: ReadonlyMap<string, number>;
  /** Rows of as many numbers as there are labels; one unit weighs `unit`. */
  readonly weights: Int8Array;
  readonly unit: number;
}

export interface Weighed {
  readonly label: string;
  /** Between 0 and 1; over all labels they add up to 1. */
  readonly probability: number;
}

/** Every label and how probable it is, best first. Without a feature that the model has met, all are as probable. */
export function weigh(model: LinearModel, features: readonly Feature[]): readonly Weighed[] {
  const { labels, rows, weights, unit } = model;
  const width = labels.length;
  const scores = new Float64Array(width);
  for (const { name, value } of features) {
    const row = rows.get(name);
    if (row === undefined) continue;
    const start = row * width;
    const factor = value * unit;
    for (let label = 0; label < width; label += 1) {
      scores[label] = (scores[label] ?? 0) + factor * (weights[start + label] ?? 0);
    }
  }
  toProbabilities(scores);
  return labels
    .map((label, place) => ({ label, probability: scores[place] ?? 0 }))
    .sort((one, other) => other.probability - one.probability);
}

/** Turns scores into what adds up to 1, in place. */
export function toProbabilities(scores: Float64Array | Float32Array): void {
  let best = -Infinity;
  for (const score of scores) best = Math.max(best, score);
  let total = 0;
  for (let place = 0; place < scores.length; place += 1) {
    const power = Math.exp((scores[place] ?? 0) - best);
    scores[place] = power;
    total += power;
  }
  for (let place = 0; place < scores.length; place += 1) {
    scores[place] = (scores[place] ?? 0) / total;
  }
}

/** What speaks for a label, strongest first: why the model decided as it did. */
export function reasonsFor(
  model: LinearModel,
  features: readonly Feature[],
  label: string,
): readonly Feature[] {
  const { labels, rows, weights, unit } = model;
  const place = labels.indexOf(label);
  return features
    .flatMap(({ name, value }) => {
      const row = rows.get(name);
      if (row === undefined || place < 0) return [];
      return [{ name, value: value * unit * (weights[row * labels.length + place] ?? 0) }];
    })
    .sort((one, other) => other.value - one.value);
}
