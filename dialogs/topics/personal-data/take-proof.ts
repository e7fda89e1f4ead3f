import { effect, marked, need, notify, talkOf } from '../../scene.ts';
import type { Played, Scene } from '../../scene.ts';
import { looksLikeAddress, pickAddresses, pickCode } from '../../understanding/pick-up.ts';
import { fill } from '../../wording/fill.ts';
import { addressesOfCode, checkCode, noteSent } from '../sent-codes.ts';
import { noteProof, REDACTED_CODE, refuseCode } from '../code-proof.ts';
import { askDataAddress, askDataCode } from './ask-proof.ts';
import { tellData } from './tell-data.ts';

/** Whether an address and its code are now asked for in order to see or erase what is kept. */
export function isProvingForData({ state }: Scene): boolean {
  return state.expecting === 'data-address' || state.expecting === 'data-code';
}

/** An address, or the code that went to it, typed where they are awaited. */
export function asDataProof(scene: Scene, text: string): Played | undefined {
  if (!isProvingForData(scene)) return undefined;
  const code = pickCode(text);
  if (scene.state.expecting === 'data-code' && code !== undefined) return takeDataCode(scene, code);
  return looksLikeAddress(text) ? takeDataAddress(scene, text) : undefined;
}

/** Sends a code to the one address that was typed, whatever address it is. */
export function takeDataAddress(scene: Scene, typed: string): Played {
  const talk = talkOf(scene);
  const addresses = pickAddresses(typed);
  const [address] = addresses;
  if (address === undefined) return askDataAddress(notify(scene, 'error', talk.addressBad));
  if (addresses.length > 1) return askDataAddress(notify(scene, 'warning', talk.addressSeveral));
  return sendCode(scene, address);
}

function sendCode(scene: Scene, address: string): Played {
  const talk = talkOf(scene);
  const { permission } = scene.learned;
  if (permission === undefined) return need({ kind: 'may-send-code', address });
  const { language } = scene.state;
  switch (permission) {
    case 'too-many':
      return askDataAddress(notify(scene, 'warning', talk.codeTooMany));
    case 'too-soon':
      return askDataCode(notify(travelling(scene, address), 'warning', talk.codeTooSoon));
    case 'yes': {
      const minutes = String(scene.context.service.codeTtlMinutes);
      const sent = effect(travelling(scene, address), { kind: 'send-code', address, language });
      return askDataCode(notify(sent, 'info', fill(talk.codeSent, { mail: address, minutes })));
    }
  }
}

function travelling(scene: Scene, address: string): Scene {
  return noteSent(marked(scene), address);
}

/** Checks the code. Nobody is looked up for it: what follows is what is kept, and nothing else. */
export function takeDataCode(scene: Scene, typed: string | undefined): Played {
  const hidden: Scene = { ...scene, redactedText: REDACTED_CODE };
  const address = scene.state.codeFor;
  if (address === undefined) return askDataAddress(hidden);
  if (typed === undefined) return askDataCode(refuseCode(hidden, 'wrong'));
  const checked = checkCode(scene, addressesOfCode(scene), typed);
  if ('needs' in checked) return checked;
  return checked.outcome === 'right'
    ? tellData(noteProof(hidden, checked.address))
    : askDataCode(refuseCode(hidden, checked.outcome));
}
