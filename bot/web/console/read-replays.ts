import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import type {
  KeptReplay,
  Replay,
  ReplayedFact,
  ReplayedStep,
  ReplayedVerdict,
} from '../../ports/replay.ts';
import { hasShape, isListOf, isOptional, isString } from '../widget/shape.ts';
import { isNameOf } from './is-name-of.ts';
import { isToldFact } from './read-told.ts';

const { terms } = CONSOLE.fr;
const isStep = isNameOf(terms.steps);
const isState = isNameOf(terms.states);

const isVerdict = hasShape<ReplayedVerdict>({
  verdict: isString,
  step: isOptional(isStep),
  code: isOptional(isString),
});

export const isReplay = hasShape<Replay>({
  before: isVerdict,
  now: isVerdict,
  steps: isListOf(hasShape<ReplayedStep>({ step: isStep, before: isState, now: isState })),
  facts: isListOf(
    hasShape<ReplayedFact>({
      fact: isString,
      before: isOptional(isToldFact),
      now: isOptional(isToldFact),
    }),
  ),
  unavailable: isListOf(isNameOf(terms.systems)),
});

/** The latest first. */
export const isReplayList = hasShape<{ readonly replays: readonly KeptReplay[] }>({
  replays: isListOf(hasShape<KeptReplay>({ at: isString, by: isString, replay: isReplay })),
});
