import type { Played, Scene } from '../scene.ts';
import { fold } from '../understanding/fold.ts';
import { takeAfterVerdict } from './after-verdict.ts';
import { takeForWhom } from './open-conversation.ts';

const NOT_MY_CASE =
  /\b(?:pas|not)(?: du tout)? (?:ma|mon|my|the)(?: \w+)? (?:situation|cas|probleme|case|problem|issue)\b/u;

/** "That is not my case": another one is looked for. */
export function asNotMine(scene: Scene, text: string): Played | undefined {
  const isTold = scene.state.expecting === 'after-verdict' || scene.state.expecting === 'cannot';
  return isTold && NOT_MY_CASE.test(fold(text)) ? takeAfterVerdict(scene, 'not-mine') : undefined;
}

const AFTER_ALL =
  /\b(?:en fait|finalement|plutot|au fait|non c est|pas pour moi|par contre|actually|changed my mind|in fact|rather|instead|not for me)\b/u;
const FOR_ME = /\b(?:pour moi|c est moi|moi meme|for me|for myself|about me|it s me)\b/u;
const FOR_OTHER =
  /\b(?:pour|for|about|mon|ma|my) (?:\w+ )?(?:quelqu un|autre|collegue|colleague|someone|somebody|doctorante?|stagiaire|student|intern|postdoc|agent)\b/u;

/** "In fact it is for a colleague": for whom it is, said anew. */
export function asOtherPerson(scene: Scene, text: string): Played | undefined {
  const { forWhom } = scene.state;
  const folded = fold(text);
  if (forWhom === undefined || !AFTER_ALL.test(folded)) return undefined;
  const isForMe = FOR_ME.test(folded) && !/\b(?:pas pour moi|not for me)\b/u.test(folded);
  if (forWhom === 'somebody-else') return isForMe ? takeForWhom(scene, 'me') : undefined;
  return FOR_OTHER.test(folded) && !isForMe ? takeForWhom(scene, 'somebody-else') : undefined;
}
