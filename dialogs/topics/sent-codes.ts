import type { CheckedCode } from '../../bot/ports/turn.ts';
import { need, remember, type Needing, type Scene } from '../scene.ts';

/** More than a person has addresses. */
const MOST_CODES = 6;

/** Notes that a code travels to this address, and is awaited. */
export function noteSent(scene: Scene, address: string): Scene {
  const others = scene.state.codesSent.filter((sent) => sent.address !== address);
  const codesSent = [{ address, at: scene.context.now }, ...others].slice(0, MOST_CODES);
  return remember(scene, { codeFor: address, codesSent });
}

/** The addresses whose codes may live still, the latest first. */
export function liveAddresses({ state, context }: Scene): readonly string[] {
  const lifeMs = context.service.codeTtlMinutes * 60_000;
  const now = Date.parse(context.now);
  return state.codesSent
    .filter(({ at }) => now - Date.parse(at) < lifeMs)
    .map(({ address }) => address);
}

/** The addresses that a code may be of that is typed now: the awaited one first, then the latest. */
export function addressesOfCode(scene: Scene): readonly string[] {
  const { codeFor, codesSent } = scene.state;
  const live = liveAddresses(scene);
  if (codeFor !== undefined) return [...new Set([codeFor, ...live])];
  // Of the last one it is said that it is over.
  return live.length > 0 ? live : codesSent.slice(0, 1).map(({ address }) => address);
}

/** What became of a code that was typed, once it is known. */
export function checkCode(
  scene: Scene,
  addresses: readonly string[],
  typed: string,
): CheckedCode | Needing {
  const checked = scene.learned.codes?.find((one) => one.typed === typed);
  return checked ?? need({ kind: 'check-code', addresses, typed: [typed] });
}
