import { notify, talkOf, type Played, type Scene } from '../scene.ts';
import { readErrorText } from '../understanding/error-texts.ts';
import { readKeyword } from '../understanding/keywords.ts';
import { proceed } from './proceed.ts';
import { toldFact, withAnswer, withFacts } from './read-answer.ts';

/** Takes a pasted message: known, it tells its fact; unknown, the next question is where it is shown. */
export function takeErrorText(scene: Scene, text: string): Played {
  const tells = readErrorText(text) ?? readKeyword(text);
  const answered = withAnswer(scene, 'error-text', 'text');
  if (tells === undefined) return proceed(notify(answered, 'info', talkOf(scene).errorNoted));
  return proceed(withFacts(answered, toldFact(scene, tells, 'error-text')));
}
