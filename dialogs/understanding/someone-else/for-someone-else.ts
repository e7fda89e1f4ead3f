import { evenly } from '../linear/evenly.ts';
import { weigh, type LinearModel } from '../linear/linear-model.ts';
import { someoneElseFeatures } from './someone-else-features.ts';

/** From here on five of six texts are, in voices that the model was not trained on. */
export const LIKELY_SOMEONE_ELSE = 0.5;

/** How probable it is that a text is about somebody else than who writes it, between 0 and 1. */
export function forSomeoneElse(model: LinearModel, text: string): number {
  const ranked = weigh(model, evenly(someoneElseFeatures(text)));
  return ranked.find(({ label }) => label === 'other')?.probability ?? 0;
}
