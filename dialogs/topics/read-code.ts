import { notify, remember, talkOf, type Played, type Scene } from '../scene.ts';
import type { State } from '../state.ts';
import { fill } from '../wording/fill.ts';
import { askCode, offerWithoutCode } from './ask-address.ts';
import { canLookUp } from './case.ts';
import { noteProof, REDACTED_CODE, refuseCode } from './code-proof.ts';
import { noFurtherAddress } from './other-address.ts';
import { proceed } from './proceed.ts';
import { repeat } from './repeat.ts';
import { addressesOfCode, checkCode } from './sent-codes.ts';

/** Six digits as the mail writes them. References and units have a letter or a dash before theirs. */
const LIKE_A_CODE = /(?<![\p{L}\p{N}.,-]|syg\s)\d{3}\s?\d{3}(?![\p{L}\p{N}-])/giu;

/**
 * What the transcript keeps of a text in which a code may stand although none was awaited: typed
 * after the conversation was begun again, say, while the code still lives. `undefined`: all of it.
 */
export function redactCodes(typed: string): string | undefined {
  const redacted = typed.replaceAll(LIKE_A_CODE, REDACTED_CODE);
  return redacted === typed ? undefined : redacted;
}

/** What may be a code in a text, as it stands there. */
export function codesIn(typed: string): readonly string[] {
  return typed.match(LIKE_A_CODE) ?? [];
}

/** A form for a code leaves nothing of what was typed, awaited or not, well or badly typed. */
export function takeCodeForm(scene: Scene, typed: string | undefined): Played {
  return takeCode({ ...scene, redactedText: REDACTED_CODE }, typed);
}

/** Checks the code that was typed, awaited or valid still. It proves the mailbox, and nothing else. */
export function takeCode(scene: Scene, typed: string | undefined): Played {
  const addresses = addressesOfCode(scene);
  const [address] = addresses;
  if (address === undefined || !canLookUp(scene))
    return repeat(notify(scene, 'info', talkOf(scene).codeNone));
  if (typed === undefined) return refuse(scene, address, 'wrong');
  const checked = checkCode(scene, addresses, typed);
  if ('needs' in checked) return checked;
  const hidden: Scene = { ...scene, redactedText: REDACTED_CODE };
  const { outcome } = checked;
  return outcome === 'right' ? proved(hidden, checked.address) : refuse(hidden, address, outcome);
}

/** Whether a code may be typed that nobody awaits: one went out, and was not used. */
export function isCodeLeft({ state }: Scene): boolean {
  return state.codeFor === undefined && state.codesSent.length > 0;
}

/** Where no code is awaited, what stands open comes again. */
function refuse(scene: Scene, address: string, outcome: Parameters<typeof refuseCode>[1]): Played {
  if (isCodeLeft(scene)) return repeat(refuseCode(scene, outcome));
  const talk = talkOf(scene);
  return outcome === 'too-many-tries'
    ? offerWithoutCode(scene, talk.codeTriesTooMany)
    : askCode(refuseCode(scene, outcome), fill(talk.codeAsk, { mail: address }));
}

/** What a code does not answer: it stays open. */
const ASIDE: readonly State['expecting'][] = [
  'for-whom',
  'administrator-or-not',
  'escalation-details',
  'escalation-confirm',
  'data-choice',
];

function proved(scene: Scene, address: string): Played {
  const { isAnotherAddress, expecting } = scene.state;
  const known = remember(noteProof(scene, address), {
    isWithoutCode: false,
    isAnotherAddress: false,
  });
  if (isCodeLeft(scene) && ASIDE.includes(expecting)) return repeat(known);
  return proceed(isAnotherAddress ? noFurtherAddress(known) : known);
}
