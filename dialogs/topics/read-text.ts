import { missed, notify, offer, remember, talkOf, type Played, type Scene } from '../scene.ts';
import { readCommand } from '../understanding/command.ts';
import { fold } from '../understanding/fold.ts';
import { saysPlainlyItWorks } from '../understanding/read-for-support.ts';
import { HESITATION } from '../understanding/hesitation.ts';
import { asHelped } from './helped/take-helped.ts';
import { noteWhatItHolds } from './note.ts';
import { obey } from './obey-command.ts';
import { asDataProof } from './personal-data/take-proof.ts';
import {
  asAwaited,
  asCode,
  asConsent,
  asDetails,
  asHalfUnsure,
  asLabel,
  asOffered,
  asResetCode,
  asUnsure,
} from './read-as-answer.ts';
import { asAddress, asErrorText, asSomebodyElse, asTrouble, asUnit } from './read-as-told.ts';
import { asNotMine, asOtherPerson } from './read-change-of-mind.ts';
import { asOwnCode } from './read-own-code.ts';
import { repeat } from './repeat.ts';
import { asRequest } from './support/find-request.ts';
import { asForSupport } from './support/take-support.ts';
import { followLanguage } from './understood/follow-language.ts';
import { asUnderstood } from './understood/read-as-understood.ts';

/** One way to understand a text; `undefined` when it is not that. */
type Reader = (scene: Scene, text: string) => Played | undefined;

/** The answer to what stands open comes before anything else, but for what may be said at any moment. */
const READERS: readonly Reader[] = [
  asDataProof,
  asCode,
  asResetCode,
  asLabel,
  asHelped,
  asRequest,
  asForSupport,
  asConsent,
  asUnsure,
  asCommand,
  asWorks,
  asDetails,
  asNotMine,
  asOtherPerson,
  asOffered,
  asSomebodyElse,
  asGreeting,
  asAwaited,
  asErrorText,
  asOwnCode,
  asUnit,
  asUnderstood,
  asAddress,
  asTrouble,
  asHalfUnsure,
];

/** Reads what was typed, as each reader in turn would, and asks again when none can. */
export function takeText(typedIn: Scene, text: string): Played {
  const scene = followLanguage(typedIn, text);
  for (const read of READERS) {
    const played = read(scene, text);
    if (played !== undefined) return played;
  }
  return askAgain(noteWhatItHolds(scene, text));
}

function asCommand(scene: Scene, text: string): Played | undefined {
  const command = readCommand(text);
  return command === undefined ? undefined : obey(scene, command);
}

/** After a request was sent, and where nothing is asked: in words of one's own, that it works. */
function asWorks(scene: Scene, text: string): Played | undefined {
  const { expecting, reference } = scene.state;
  if (expecting !== 'nothing' || reference === undefined) return undefined;
  return saysPlainlyItWorks(text) ? obey(scene, 'works') : undefined;
}

const GREETING =
  /^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|afternoon|evening))(?: a tous| madame| monsieur| there)?$/u;
const THANKS =
  /^(?:merci|thanks|thank you|parfait|super|great)(?: beaucoup| bien| very much| a lot)?$/u;

/** A greeting or thanks: the question that stands open comes again, without a reproach. */
function asGreeting(scene: Scene, text: string): Played | undefined {
  const folded = fold(text);
  if (GREETING.test(folded) || HESITATION.test(folded)) return repeat(scene);
  return THANKS.test(folded) ? repeat(notify(scene, 'success', talkOf(scene).thanks)) : undefined;
}

/** Once in other words, then the choices, then a human. */
function askAgain(scene: Scene): Played {
  const talk = talkOf(scene);
  const misses = scene.state.misses + 1;
  const again = missed(remember(scene, { misses }));
  if (misses < 3)
    return repeat(notify(again, 'info', misses === 1 ? talk.unclear : talk.unclearChoose));
  return offer(again, talk.unclearHuman, [
    { id: 'command:human', label: talk.human },
    { id: 'command:continue', label: talk.continue },
  ]);
}
