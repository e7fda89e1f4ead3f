import type { CodeOutcome } from '../../bot/ports/turn.ts';
import { drop, effect, marked, notify, remember, talkOf, type Scene } from '../scene.ts';
import { fill } from '../wording/fill.ts';
import type { Talk } from '../wording/talk.ts';

/** What a typed code leaves in the transcript; the widget knows it by this. */
export const REDACTED_CODE = '••••••';

const MOST_PROOFS = 6;

/** What is said of a code that proves nothing. */
const REFUSALS = {
  wrong: ['error', 'codeWrong'],
  expired: ['warning', 'codeExpired'],
  'none-sent': ['warning', 'codeExpired'],
  'no-tries-left': ['warning', 'codeNoTries'],
  'too-many-tries': ['warning', 'codeTriesTooMany'],
} as const satisfies Record<
  Exclude<CodeOutcome, 'right'>,
  readonly ['error' | 'warning', keyof Talk]
>;

/** Says why the code proves nothing. */
export function refuseCode(scene: Scene, outcome: keyof typeof REFUSALS): Scene {
  const [tone, word] = REFUSALS[outcome];
  return notify(scene, tone, talkOf(scene)[word]);
}

/** The code was right: it is used up, and the mailbox is proved from now on. */
export function noteProof(scene: Scene, address: string): Scene {
  const proof = { address, level: 'mailbox' as const, at: scene.context.now };
  const others = scene.state.proofs.filter((known) => known.address !== address);
  const proofs = [proof, ...others].slice(0, MOST_PROOFS);
  const codesSent = scene.state.codesSent.filter((sent) => sent.address !== address);
  const known = drop(remember(marked(scene), { proofs, codesSent }), 'codeFor');
  const text = fill(talkOf(scene).codeRight, { mail: address });
  return notify(effect(known, { kind: 'use-code', address }), 'success', text);
}
