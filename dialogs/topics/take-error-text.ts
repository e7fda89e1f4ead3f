import { notify, talkOf, type Played, type Scene } from '../scene.ts';
import { findErrorText } from '../understanding/error-texts.ts';
import { keepErrorText } from './keep-unknown-error.ts';
import { noteErrorText } from './note-error-text.ts';
import { proceed } from './proceed.ts';
import { toldFact, withAnswer, withFacts } from './read-answer.ts';
import { factsOfWords } from './understood/read-as-understood.ts';

/** Takes a pasted message: known, it tells its fact; unknown, it is kept to be learnt, and the next question is where it is shown. */
export function takeErrorText(scene: Scene, text: string): Played {
  const found = findErrorText(text);
  const answered = withAnswer(noteErrorText(scene, text), 'error-text', 'text');
  const facts =
    found?.tells === undefined
      ? factsOfWords(scene, text)
      : toldFact(scene, found.tells, 'error-text');
  if (facts !== undefined) return proceed(withFacts(answered, facts));
  const noted = notify(answered, 'info', talkOf(scene).errorNoted);
  return proceed(found === undefined ? keepErrorText(noted, text) : noted);
}
