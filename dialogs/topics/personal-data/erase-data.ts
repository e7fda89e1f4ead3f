import type { PersonalReport } from '../../../bot/ports/personal-data.ts';
import { effect, need, say, talkOf, wordedIn, type Played, type Scene } from '../../scene.ts';
import { startOver } from '../../state.ts';
import { fill } from '../../wording/fill.ts';
import { provedAddresses } from '../case.ts';
import { writeDayOf } from '../write-date.ts';
import { tellData } from './tell-data.ts';

/** Erases all that belongs to whoever proved an address, once they have read what that means. */
export function eraseAll(scene: Scene): Played {
  const addresses = provedAddresses(scene);
  const isAsked = scene.state.expecting === 'data-choice';
  // The proof may be too old by now, or the button may be one of an earlier time.
  if (addresses.length === 0 || !isAsked) return tellData(scene);
  const { personalData } = scene.learned;
  if (personalData === undefined) return need({ kind: 'personal-data', addresses });
  return erased(scene, addresses, personalData);
}

/** Erases this conversation alone, for which nobody has to prove anything. */
export function eraseConversation(scene: Scene): Played {
  const { personalData } = scene.learned;
  if (personalData === undefined) return need({ kind: 'personal-data', addresses: [] });
  return erased(scene, [], personalData);
}

/** Begins anew, with the proof gone. The confirmation is the one line of the assistant that is left, and names nobody. */
function erased(scene: Scene, addresses: readonly string[], data: PersonalReport): Scene {
  const talk = talkOf(scene);
  const { language } = scene.state;
  const anew: Scene = {
    ...scene,
    state: startOver(language),
    replies: [],
    redactedText: wordedIn(scene).data.eraseAll,
  };
  return say(effect(anew, { kind: 'erase', addresses }), {
    kind: 'choices',
    text: `${confirmation(scene, addresses, data).join('\n')}\n\n${talk.forWhom}`,
    choices: [
      { id: 'for-whom:me', label: talk.forMe },
      { id: 'for-whom:somebody-else', label: talk.forSomebodyElse },
    ],
    forgetsBefore: true,
  });
}

function confirmation(
  scene: Scene,
  addresses: readonly string[],
  { escalations, mailFiles }: PersonalReport,
): readonly string[] {
  const { language } = scene.state;
  const { timeZone } = scene.context.service;
  const words = wordedIn(scene).data;
  return [
    addresses.length === 0 ? words.erasedConversation : words.erased,
    ...escalations.map(({ reference, keptUntil }) =>
      fill(words.erasedRequest, { reference, until: writeDayOf(keptUntil, language, timeZone) }),
    ),
    ...(mailFiles === 0 ? [] : [words.erasedFiles]),
    words.erasedSent,
  ];
}
