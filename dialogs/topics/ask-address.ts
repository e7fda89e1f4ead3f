import type { Choice } from '../../bot/ports/reply.ts';
import { offer, remember, say, talkOf, type Scene } from '../scene.ts';
import { fill } from '../wording/fill.ts';
import { provedAddresses } from './case.ts';

/** Asks for an address to prove. One that was typed earlier is offered as a button. */
export function askAddress(scene: Scene, isAnother: boolean): Scene {
  const talk = talkOf(scene);
  const put = remember(scene, { expecting: 'address', isAnotherAddress: isAnother });
  const proved = new Set(provedAddresses(scene));
  const typed = scene.state.givenMails.filter((mail) => !proved.has(mail));
  const around = isAnother
    ? [{ id: 'answer:other-address:no', label: talk.noOtherAddress }]
    : [
        { id: 'code:without', label: talk.withoutCode },
        { id: 'code:closed', label: talk.codeClosed },
      ];
  return say(put, {
    kind: 'form',
    form: 'address',
    text: isAnother ? talk.askAnotherAddress : talk.askAddress,
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
      ...typed
        .slice(0, 3)
        .map((mail) => ({ id: `address:${mail}`, label: fill(talk.addressUse, { mail }) })),
      ...around,
      ...human(scene),
    ],
  });
}

/** Asks for the code that travels. */
export function askCode(scene: Scene, text: string): Scene {
  const talk = talkOf(scene);
  return say(remember(scene, { expecting: 'code' }), {
    kind: 'form',
    form: 'code',
    text,
    fields: [
      { id: 'code', label: talk.codeLabel, kind: 'code', isRequired: true, hint: talk.codeHint },
    ],
    submitLabel: talk.codeSubmit,
    choices: [...codeWays(scene), ...human(scene)],
  });
}

/** The ways around the code. */
export function codeWays(scene: Scene): readonly Choice[] {
  const talk = talkOf(scene);
  return [
    { id: 'code:resend', label: talk.codeResend },
    { id: 'code:other-address', label: talk.codeOtherAddress },
    { id: 'code:closed', label: talk.codeClosed },
    { id: 'code:without', label: talk.withoutCode },
  ];
}

/** No code can be sent for now: what to do instead. */
export function offerWithoutCode(scene: Scene, text: string): Scene {
  const talk = talkOf(scene);
  return offer(remember(scene, { expecting: 'address' }), text, [
    { id: 'code:without', label: talk.withoutCode },
    { id: 'code:other-address', label: talk.codeOtherAddress },
    { id: 'command:human', label: talk.human },
  ]);
}

/** Once a few things were asked, a human is offered beside. */
function human(scene: Scene): readonly Choice[] {
  return scene.state.asked >= 2 ? [{ id: 'command:human', label: talkOf(scene).human }] : [];
}
