import { effect, marked, need, notify, talkOf, type Played, type Scene } from '../scene.ts';
import { looksLikeAddress, pickAddresses } from '../understanding/pick-up.ts';
import { fill } from '../wording/fill.ts';
import { askAddress, askCode, offerWithoutCode } from './ask-address.ts';
import { canLookUp, diagnoseScene } from './case.ts';
import { askQuestion } from './ask-question.ts';
import { noteAddresses } from './note.ts';
import { proceed } from './proceed.ts';
import { noteSent } from './sent-codes.ts';

/** Reads an address out of what was typed, and sends a code to it, whatever address it is. */
export function takeAddress(scene: Scene, typed: string): Played {
  const talk = talkOf(scene);
  const { isAnotherAddress } = scene.state;
  const addresses = pickAddresses(typed);
  const [address] = addresses;
  if (!canLookUp(scene)) return proceed(noteAddresses(scene, typed));
  if (address === undefined || isBroken(typed, addresses))
    return askAddress(notify(scene, 'error', talk.addressBad), isAnotherAddress);
  const noted = noteAddresses(scene, typed);
  return addresses.length > 1
    ? askAddress(notify(noted, 'warning', talk.addressSeveral), isAnotherAddress)
    : sendCode(marked(noted), address);
}

/** Beside the addresses that can be read stands one that cannot. */
function isBroken(typed: string, addresses: readonly string[]): boolean {
  const rest = addresses.reduce((left, mail) => left.replaceAll(mail, ''), typed.toLowerCase());
  return looksLikeAddress(rest);
}

/** Sends a code to this address, once the counting of codes allows it. */
export function sendCode(scene: Scene, address: string): Played {
  const talk = talkOf(scene);
  const { permission } = scene.learned;
  if (permission === undefined) return need({ kind: 'may-send-code', address });
  switch (permission) {
    case 'too-soon':
      return askCode(
        notify(noteSent(scene, address), 'warning', talk.codeTooSoon),
        fill(talk.codeAsk, { mail: address }),
      );
    case 'too-many':
      return offerWithoutCode(scene, talk.codeTooMany);
    case 'yes':
      return travelling(scene, address);
  }
}

function travelling(scene: Scene, address: string): Scene {
  const talk = talkOf(scene);
  const { language } = scene.state;
  const sent = effect(noteSent(scene, address), {
    kind: 'send-code',
    address,
    language,
  });
  const minutes = String(scene.context.service.codeTtlMinutes);
  const asked = askCode(sent, fill(talk.codeSent, { mail: address, minutes }));
  const diagnosis = diagnoseScene(asked);
  if (diagnosis.verdict !== 'question' || diagnosis.question === 'other-address') return asked;
  return askQuestion(notify(asked, 'info', talk.codeMeanwhile), diagnosis.question);
}
