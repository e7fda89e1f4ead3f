import { evenly } from '../linear/evenly.ts';
import type { LinearModel } from '../linear/linear-model.ts';
import { trainLinearModel } from '../linear/train-linear-model.ts';
import { someoneElseFeatures } from './someone-else-features.ts';

export interface SomeoneElseExample {
  readonly text: string;
  /** Whether the text is about somebody else than who writes it. */
  readonly other?: boolean;
}

const SETTINGS = { passes: 10, rate: 0.3, decay: 5e-3, leastExamples: 5 };

/** Learns to tell who writes for somebody else. */
export function trainSomeoneElse(examples: readonly SomeoneElseExample[]): LinearModel {
  return trainLinearModel(
    examples.map(({ text, other = false }) => ({
      label: other ? 'other' : 'self',
      features: evenly(someoneElseFeatures(text)),
    })),
    SETTINGS,
  );
}
