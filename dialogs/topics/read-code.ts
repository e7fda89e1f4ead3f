import type { CodeOutcome } from '../../bot/ports/turn.ts';
import {
  drop,
  effect,
  marked,
  need,
  notify,
  remember,
  talkOf,
  type Played,
  type Scene,
} from '../scene.ts';
import { fill } from '../wording/fill.ts';
import type { Talk } from '../wording/talk.ts';
import { askCode } from './ask-address.ts';
import { canLookUp } from './case.ts';
import { noFurtherAddress } from './other-address.ts';
import { proceed } from './proceed.ts';
import { repeat } from './repeat.ts';

/** What a typed code leaves in the transcript. */
const REDACTED = '••••••';

/** Six digits as the mail writes them. References and units have a letter or a dash before theirs. */
const LIKE_A_CODE = /(?<![\p{L}\p{N}.,-])\d{3}\s?\d{3}(?![\p{L}\p{N}-])/gu;

/**
 * What the transcript keeps of a text in which a code may stand although none was awaited: typed
 * after the conversation was begun again, say, while the code still lives. `undefined`: all of it.
 */
export function redactCodes(typed: string): string | undefined {
  const redacted = typed.replaceAll(LIKE_A_CODE, REDACTED);
  return redacted === typed ? undefined : redacted;
}

/** A form for a code leaves nothing of what was typed, awaited or not, well or badly typed. */
export function takeCodeForm(scene: Scene, typed: string | undefined): Played {
  return takeCode({ ...scene, redactedText: REDACTED }, typed);
}

const MOST_PROOFS = 6;

/** Checks the code that was typed. It proves the mailbox, and nothing else. */
export function takeCode(scene: Scene, typed: string | undefined): Played {
  const talk = talkOf(scene);
  const address = scene.state.codeFor;
  if (address === undefined || !canLookUp(scene))
    return repeat(notify(scene, 'info', talk.codeNone));
  if (typed === undefined) return askAgain(scene, address, 'wrong');
  const { code } = scene.learned;
  if (code === undefined) return need({ kind: 'check-code', address, typed });
  const hidden: Scene = { ...scene, redactedText: REDACTED };
  return code === 'right' ? proved(hidden, address) : askAgain(hidden, address, code);
}

const REFUSALS = {
  wrong: ['error', 'codeWrong'],
  expired: ['warning', 'codeExpired'],
  'none-sent': ['warning', 'codeExpired'],
  'no-tries-left': ['warning', 'codeNoTries'],
} as const satisfies Record<
  Exclude<CodeOutcome, 'right'>,
  readonly ['error' | 'warning', keyof Talk]
>;

function askAgain(scene: Scene, address: string, outcome: keyof typeof REFUSALS): Scene {
  const talk = talkOf(scene);
  const [tone, word] = REFUSALS[outcome];
  return askCode(notify(scene, tone, talk[word]), fill(talk.codeAsk, { mail: address }));
}

function proved(scene: Scene, address: string): Played {
  const { isAnotherAddress } = scene.state;
  const proof = { address, level: 'mailbox' as const, at: scene.context.now };
  const proofs = [proof, ...scene.state.proofs.filter((known) => known.address !== address)];
  const known = drop(
    remember(marked(scene), {
      proofs: proofs.slice(0, MOST_PROOFS),
      isWithoutCode: false,
      isAnotherAddress: false,
    }),
    'codeFor',
  );
  const thanked = notify(
    effect(known, { kind: 'use-code', address }),
    'success',
    fill(talkOf(scene).codeRight, { mail: address }),
  );
  return proceed(isAnotherAddress ? noFurtherAddress(thanked) : thanked);
}
