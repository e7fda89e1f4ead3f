import { need, notify, remember, talkOf, type Played, type Scene } from '../scene.ts';
import { fill } from '../wording/fill.ts';
import { askCode, offerWithoutCode } from './ask-address.ts';
import { canLookUp } from './case.ts';
import { noteProof, REDACTED_CODE, refuseCode } from './code-proof.ts';
import { noFurtherAddress } from './other-address.ts';
import { proceed } from './proceed.ts';
import { repeat } from './repeat.ts';

/** Six digits as the mail writes them. References and units have a letter or a dash before theirs. */
const LIKE_A_CODE = /(?<![\p{L}\p{N}.,-])\d{3}\s?\d{3}(?![\p{L}\p{N}-])/gu;

/**
 * What the transcript keeps of a text in which a code may stand although none was awaited: typed
 * after the conversation was begun again, say, while the code still lives. `undefined`: all of it.
 */
export function redactCodes(typed: string): string | undefined {
  const redacted = typed.replaceAll(LIKE_A_CODE, REDACTED_CODE);
  return redacted === typed ? undefined : redacted;
}

/** A form for a code leaves nothing of what was typed, awaited or not, well or badly typed. */
export function takeCodeForm(scene: Scene, typed: string | undefined): Played {
  return takeCode({ ...scene, redactedText: REDACTED_CODE }, typed);
}

/** Checks the code that was typed. It proves the mailbox, and nothing else. */
export function takeCode(scene: Scene, typed: string | undefined): Played {
  const talk = talkOf(scene);
  const address = scene.state.codeFor;
  if (address === undefined || !canLookUp(scene))
    return repeat(notify(scene, 'info', talk.codeNone));
  if (typed === undefined) return askAgain(scene, address, 'wrong');
  const { code } = scene.learned;
  if (code === undefined) return need({ kind: 'check-code', address, typed });
  const hidden: Scene = { ...scene, redactedText: REDACTED_CODE };
  if (code === 'right') return proved(hidden, address);
  return code === 'too-many-tries'
    ? offerWithoutCode(hidden, talk.codeTriesTooMany)
    : askAgain(hidden, address, code);
}

function askAgain(scene: Scene, address: string, outcome: Parameters<typeof refuseCode>[1]): Scene {
  return askCode(refuseCode(scene, outcome), fill(talkOf(scene).codeAsk, { mail: address }));
}

function proved(scene: Scene, address: string): Played {
  const { isAnotherAddress } = scene.state;
  const known = remember(noteProof(scene, address), {
    isWithoutCode: false,
    isAnotherAddress: false,
  });
  return proceed(isAnotherAddress ? noFurtherAddress(known) : known);
}
