import type { LinearModel } from '../linear/linear-model.ts';
import { readModels } from '../linear/pack-models.ts';

/** What the model of situations says of a text that tells none. */
export const NO_SITUATION = '';

/** What was learnt from the corpus. */
export interface Learnt {
  readonly intents: LinearModel;
  readonly situations: LinearModel;
  readonly language: LinearModel;
  readonly someoneElse: LinearModel;
}

/**
 * Reads what `trainUnderstanding` packed.
 *
 * @throws an error of any kind when it is something else.
 */
export function readLearnt(packed: Uint8Array): Learnt {
  const { intents, situations, language, someoneElse } = readModels(packed);
  const learnt = { intents, situations, language, someoneElse };
  if (!isWhole(learnt)) throw new RangeError('a model is missing');
  return learnt;
}

function isWhole(learnt: {
  readonly [Name in keyof Learnt]: LinearModel | undefined;
}): learnt is Learnt {
  return Object.values(learnt).every((model) => model !== undefined);
}
