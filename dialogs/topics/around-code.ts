import { drop, marked, notify, remember, talkOf, type Played, type Scene } from '../scene.ts';
import { askAddress } from './ask-address.ts';
import { canLookUp } from './case.ts';
import { noFurtherAddress } from './other-address.ts';
import { proceed } from './proceed.ts';
import { sendCode } from './read-address.ts';
import { toldFact, withFacts } from './read-answer.ts';

/** The ways around the code. */
export function takeCodeChoice(scene: Scene, choice: string): Played {
  if (choice === 'closed') return cannotOpen(scene);
  if (choice === 'without' || !canLookUp(scene)) return goOnWithout(scene);
  const { codeFor, isAnotherAddress } = scene.state;
  if (choice === 'resend' && codeFor !== undefined) return sendCode(scene, codeFor);
  return askAddress(drop(marked(scene), 'codeFor'), isAnotherAddress);
}

/** A mailbox that does not open is the verdict, unless it was just one more address to try. */
function cannotOpen(scene: Scene): Played {
  const closed = withFacts(marked(scene), toldFact(scene, 'told.mailbox-closed', 'person'));
  const { isAnotherAddress } = scene.state;
  return proceed(isAnotherAddress ? drop(noFurtherAddress(closed), 'codeFor') : closed);
}

function goOnWithout(scene: Scene): Played {
  const without = remember(marked(scene), { isWithoutCode: true, isAnotherAddress: false });
  const forgotten = drop(without, 'codeFor', 'findings', 'askedAbout');
  return proceed(notify(forgotten, 'info', talkOf(scene).withoutCodeNoted));
}
