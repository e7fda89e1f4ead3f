import type { Choice } from '../../../bot/ports/reply.ts';
import { remember, say, talkOf, wordedIn, type Scene } from '../../scene.ts';
import type { State } from '../../state.ts';
import { fill } from '../../wording/fill.ts';
import { provedAddresses } from '../case.ts';

const ASIDE: readonly State['expecting'][] = ['data-address', 'data-code', 'data-choice'];

/** Leaves what stands open as it is, to come back to it. */
export function stepAside(scene: Scene): Scene {
  const { expecting } = scene.state;
  return ASIDE.includes(expecting) ? scene : remember(scene, { asideFrom: expecting });
}

/** Asks for an address to prove; this conversation alone may go without. */
export function askDataAddress(scene: Scene): Scene {
  const talk = talkOf(scene);
  const proved = provedAddresses(scene);
  const { givenMails } = scene.state;
  const known = givenMails.filter((mail) => !proved.includes(mail)).slice(0, 3);
  return say(remember(scene, { expecting: 'data-address' }), {
    kind: 'form',
    form: 'address',
    text: wordedIn(scene).data.askProof,
    fields: [
      {
        id: 'address',
        label: talk.addressLabel,
        kind: 'email',
        isRequired: true,
        hint: talk.addressHint,
      },
    ],
    submitLabel: talk.addressSubmit,
    choices: [
      ...known.map((mail) => ({ id: `data:use:${mail}`, label: fill(talk.addressUse, { mail }) })),
      ...withoutProof(scene),
    ],
  });
}

/** Asks for the code that travels. */
export function askDataCode(scene: Scene): Scene {
  const talk = talkOf(scene);
  const { codeFor } = scene.state;
  if (codeFor === undefined) return askDataAddress(scene);
  return say(remember(scene, { expecting: 'data-code' }), {
    kind: 'form',
    form: 'code',
    text: fill(talk.codeAsk, { mail: codeFor }),
    fields: [
      { id: 'code', label: talk.codeLabel, kind: 'code', isRequired: true, hint: talk.codeHint },
    ],
    submitLabel: talk.codeSubmit,
    choices: [
      { id: 'data:resend', label: talk.codeResend },
      { id: 'data:other-address', label: talk.codeOtherAddress },
      ...withoutProof(scene),
    ],
  });
}

function withoutProof(scene: Scene): readonly Choice[] {
  const words = wordedIn(scene).data;
  return [
    { id: 'data:conversation', label: words.eraseConversation },
    { id: 'data:keep', label: words.eraseNothing },
  ];
}
