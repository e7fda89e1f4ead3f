import { QUESTION_OF, UNKNOWN_ANSWER } from '../../bot/diagnosis/questions.ts';
import type { Choice } from '../../bot/ports/reply.ts';
import { offer, wordedIn, type Played, type Scene } from '../scene.ts';
import { pickChoice, pickLabel } from '../understanding/pick-choice.ts';
import { looksLikeAddress, looksLikeResetCode, pickCode } from '../understanding/pick-up.ts';
import { SCRUBBED } from '../understanding/scrub.ts';
import { readUnknown } from '../understanding/unknown.ts';
import { readConsent, readYesOrNo } from '../understanding/yes-or-no.ts';
import { takeCodeChoice } from './around-code.ts';
import { codeWays } from './ask-address.ts';
import { canLookUp } from './case.ts';
import { answerChoices } from './ask-question.ts';
import { takeTypedDetails } from './escalation/take-details.ts';
import { moreChoices } from './helped/ask-helped.ts';
import { takeAddress } from './read-address.ts';
import { takeAnswer } from './read-answer.ts';
import { takeChoice } from './read-choice.ts';
import { isCodeLeft, takeCode } from './read-code.ts';
import { takeNameAndUnit } from './read-name-and-unit.ts';
import { readQuestionId } from './read-question-id.ts';
import { repeat } from './repeat.ts';
import { isForSupport } from './support/ask-support.ts';
import { takeErrorText } from './take-error-text.ts';
import { tellRemoved } from './tell-removed.ts';

/** Six digits while a code travels, or one that is valid still though it is not awaited any more. */
export function asCode(scene: Scene, text: string): Played | undefined {
  const code = pickCode(text);
  if (code === undefined) return undefined;
  if (scene.state.codeFor !== undefined) return takeCode(scene, code);
  return isLeftCode(scene, text) ? takeCode(scene, code) : undefined;
}

/** Other digits may be meant for somebody else, or for something else. */
function isLeftCode(scene: Scene, text: string): boolean {
  const isAlone = /^[\d\s.-]+$/u.test(text) || /\bcode\b/iu.test(text);
  if (!isAlone || !isCodeLeft(scene) || !canLookUp(scene)) return false;
  return (
    !isAskedOtherwise(scene) ||
    (scene.learned.codes ?? []).every(({ outcome }) => outcome === 'right')
  );
}

function isAskedOtherwise(scene: Scene): boolean {
  return isForSupport(scene) || scene.state.expecting === 'escalation-details';
}

/** A label, word for word. */
export function asLabel(scene: Scene, text: string): Played | undefined {
  const picked = pickLabel(scene.state.offered, text) ?? pickLabel(standingOpen(scene), text);
  return picked === undefined ? undefined : takeChoice(scene, picked.id);
}

/** What "yes" and "no" mean where something is proposed. */
const PROPOSALS: readonly { readonly yes: string; readonly no: string }[] = [
  { yes: 'escalation:send', no: 'escalation:cancel' },
  { yes: 'command:human', no: 'command:continue' },
  { yes: 'data:erase', no: 'data:keep' },
];

/** A yes or no to something that was proposed. */
export function asConsent(scene: Scene, text: string): Played | undefined {
  const ids = new Set(scene.state.offered.map(({ id }) => id));
  const proposal = PROPOSALS.find(({ yes, no }) => ids.has(yes) && ids.has(no));
  const consent = readConsent(text);
  if (consent === undefined) return undefined;
  if (proposal !== undefined) return takeChoice(scene, proposal[consent]);
  if (consent === 'no' && scene.state.expecting === 'nothing')
    return offer(scene, wordedIn(scene).understood.goodbye, moreChoices(scene));
  const addresses = [...ids].filter((id) => id.startsWith('address:'));
  const [address] = addresses;
  return consent === 'yes' && address !== undefined && addresses.length === 1
    ? takeChoice(scene, address)
    : undefined;
}

/** A reset code of Sésame, pasted where the assistant asks about it: nothing of it is kept. */
export function asResetCode(scene: Scene, text: string): Played | undefined {
  const { expecting, question } = scene.state;
  const isAsked = expecting === 'question' && question === 'sesame-code';
  return isAsked && looksLikeResetCode(text)
    ? repeat({ ...tellRemoved(scene, ['password']), redactedText: SCRUBBED })
    : undefined;
}

/** "I do not know", and nothing more. */
export function asUnsure(scene: Scene, text: string): Played | undefined {
  if (readUnknown(text) !== 'whole') return undefined;
  const { expecting, isAnotherAddress } = scene.state;
  if (expecting !== 'address') return unsureOfQuestion(scene);
  return isAnotherAddress
    ? takeAnswer(scene, 'other-address', UNKNOWN_ANSWER)
    : takeCodeChoice(scene, 'without');
}

/** "I do not know", and then something that nothing else was found in. */
export function asHalfUnsure(scene: Scene, text: string): Played | undefined {
  return readUnknown(text) === 'beginning' ? unsureOfQuestion(scene) : undefined;
}

function unsureOfQuestion(scene: Scene): Played | undefined {
  const { expecting, question } = scene.state;
  const id = readQuestionId(question);
  const isOpen = expecting === 'question' || expecting === 'name-and-unit';
  return isOpen && id !== undefined ? takeAnswer(scene, id, UNKNOWN_ANSWER) : undefined;
}

/** The details of an escalation are free text: nothing else is read into them, but that it is called off. */
export function asDetails(scene: Scene, text: string): Played | undefined {
  if (scene.state.expecting !== 'escalation-details') return undefined;
  const isCalledOff = readConsent(text) === 'no' && readYesOrNo(text) === undefined;
  return isCalledOff ? takeChoice(scene, 'escalation:cancel') : takeTypedDetails(scene, text);
}

/** What the last buttons offer, else what stands open behind them. */
export function asOffered(scene: Scene, text: string): Played | undefined {
  const picked = pickChoice(scene.state.offered, text) ?? pickChoice(standingOpen(scene), text);
  return picked === undefined ? undefined : takeChoice(scene, picked.id);
}

/** The answers of the open question, and the ways around a code that travels, though other buttons came since; none while one writes to support. */
function standingOpen(scene: Scene): readonly Choice[] {
  if (isForSupport(scene)) return [];
  const { expecting, question, codeFor } = scene.state;
  const id = expecting === 'question' ? readQuestionId(question) : undefined;
  const answers = id === undefined ? [] : answerChoices(QUESTION_OF[id], wordedIn(scene));
  return codeFor === undefined ? answers : [...answers, ...codeWays(scene)];
}

/** What a form asked for, typed as a line. */
export function asAwaited(scene: Scene, text: string): Played | undefined {
  const { expecting, question } = scene.state;
  if (expecting === 'address') return looksLikeAddress(text) ? takeAddress(scene, text) : undefined;
  if (expecting === 'name-and-unit') return takeNameAndUnit(scene, text);
  const isErrorText = expecting === 'question' && question === 'error-text';
  return isErrorText ? takeErrorText(scene, text) : undefined;
}
