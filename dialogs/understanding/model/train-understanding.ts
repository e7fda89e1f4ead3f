import { trainLinearModel, type LinearSettings } from '../linear/train-linear-model.ts';
import { trainLanguage } from '../language/train-language.ts';
import { packModels } from '../linear/pack-models.ts';
import { trainSomeoneElse } from '../someone-else/train-someone-else.ts';
import type { CorpusLine } from './corpus-line.ts';
import { featuresOf } from './features-of.ts';
import { NO_SITUATION } from './learnt.ts';

/** Chosen by leaving out one voice after the other. */
const INTENT_SETTINGS: LinearSettings = { passes: 10, rate: 0.25, decay: 1e-3, leastExamples: 4 };
const SITUATION_SETTINGS: LinearSettings = { ...INTENT_SETTINGS, decay: 3e-4 };

/** Everything that is learnt from the corpus, packed. The same lines in the same order give the same bytes. */
export function trainUnderstanding(lines: readonly CorpusLine[]): Uint8Array {
  const examples = lines.map((line) => ({ ...line, features: featuresOf(line.text) }));
  return packModels({
    intents: trainLinearModel(
      examples.map(({ intent, features }) => ({ label: intent, features })),
      INTENT_SETTINGS,
    ),
    situations: trainLinearModel(
      examples.map(({ situation = NO_SITUATION, features }) => ({ label: situation, features })),
      SITUATION_SETTINGS,
    ),
    language: trainLanguage(lines),
    someoneElse: trainSomeoneElse(lines),
  });
}
