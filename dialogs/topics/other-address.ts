import { factsOfAnswer } from '../../bot/diagnosis/learn.ts';
import { remember, type Scene } from '../scene.ts';
import { withAnswer, withFacts } from './read-answer.ts';

/** One more address was given, or cannot be: it is not asked for a second time. */
export function noFurtherAddress(scene: Scene): Scene {
  const told = factsOfAnswer('other-address', 'no', scene.context.now);
  const answered = withAnswer(scene, 'other-address', 'text');
  return withFacts(remember(answered, { isAnotherAddress: false }), told);
}
