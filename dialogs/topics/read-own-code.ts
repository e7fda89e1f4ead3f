import { remember, talkOf, type Played, type Scene } from '../scene.ts';
import { fold } from '../understanding/fold.ts';
import { isAboutSesame } from '../understanding/keywords.ts';
import { saysNothingArrived } from '../understanding/model/concepts-of.ts';
import { fill } from '../wording/fill.ts';
import { takeCodeChoice } from './around-code.ts';
import { askCode } from './ask-address.ts';

const WITHOUT = /\b(?:sans|without)(?: (?:le|la|un|a|the|any))? code\b/u;
const AGAIN =
  /\b(?:renvo\w+|re ?send|(?:send|envoy\w+) (?:\w+ ){0,2}(?:again|another|encore)|(?:un )?(?:autre|nouveau) code|(?:another|new) code)\b/u;

/** Where the assistant's own code is asked for or travels, a code and a mail that does not come are about that one. */
export function asOwnCode(scene: Scene, text: string): Played | undefined {
  if (!isOurCode(scene) || isAboutSesame(text)) return undefined;
  return WITHOUT.test(fold(text))
    ? takeCodeChoice(scene, 'without')
    : asTravellingCode(scene, text);
}

function isOurCode({ state: { codeFor, expecting } }: Scene): boolean {
  return codeFor !== undefined || expecting === 'address' || expecting === 'code';
}

function asTravellingCode(scene: Scene, text: string): Played | undefined {
  const { codeFor: mail } = scene.state;
  const folded = fold(text);
  if (mail === undefined) return undefined;
  if (AGAIN.test(folded)) return takeCodeChoice(scene, 'resend');
  const isAbout = saysNothingArrived(text) || /\bcode\b/u.test(folded);
  if (!isAbout) return undefined;
  return askCode(remember(scene, { misses: 0 }), fill(talkOf(scene).codeNotArrived, { mail }));
}
