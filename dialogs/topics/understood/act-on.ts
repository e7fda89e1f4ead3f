import type { Fact, FactName, Facts } from '../../../bot/diagnosis/fact.ts';
import type { SituationCode } from '../../../bot/diagnosis/situations.ts';
import {
  marked,
  notify,
  offer,
  remember,
  sayText,
  talkOf,
  wordedIn,
  type Played,
  type Scene,
} from '../../scene.ts';
import type { Command } from '../../understanding/command.ts';
import type { Intent } from '../../understanding/intents.ts';
import { isMeantAsCommand } from './is-meant-as-command.ts';
import { saysItWorks } from '../../understanding/model/concepts-of.ts';
import { wantedLanguage } from '../../understanding/wanted-language.ts';
import { isOfferedIntent } from '../../understanding/offered-intents.ts';
import { fill } from '../../wording/fill.ts';
import { askAddress } from '../ask-address.ts';
import { takeAfterVerdict } from '../after-verdict.ts';
import { canLookUp, isProofOpen } from '../case.ts';
import { noteWhatItHolds } from '../note.ts';
import { obey } from '../obey-command.ts';
import { takeForWhom } from '../open-conversation.ts';
import { proceed } from '../proceed.ts';
import { withFacts } from '../read-answer.ts';
import { reassure } from '../reassure.ts';
import { repeat } from '../repeat.ts';
import { explain } from './explain.ts';
import { findProblems } from './find-problems.ts';
import { toldByIntent, toldBySituation, withoutDenied, type Told } from './facts-of-meaning.ts';

/** What a text was understood to mean. */
export interface Meaning {
  readonly intent: Intent;
  readonly situation?: SituationCode;
  readonly text: string;
}

const COMMAND_OF: Readonly<Partial<Record<Intent, Command>>> = {
  contact_human: 'human',
  request_status: 'my-request',
  help: 'help',
  back: 'back',
  restart: 'restart',
  stop_bye: 'stop',
};

/** Does what follows from a meaning; `undefined` where it means nothing at this point of the conversation. */
export function actOn(scene: Scene, meaning: Meaning): Played | undefined {
  const { intent } = meaning;
  const command = COMMAND_OF[intent];
  return (
    (isAside(scene, meaning) ? explainWish(scene, meaning) : undefined) ??
    tellSituation(scene, meaning) ??
    (command === undefined
      ? (actOnWish(scene, meaning) ?? ANSWER[intent]?.(scene, meaning.text))
      : obeyPlain(scene, meaning, command))
  );
}

/** What the situation is called says more than the intent, and is told with it. */
function tellSituation(scene: Scene, meaning: Meaning): Played | undefined {
  const { situation } = meaning;
  const told = situation === undefined ? undefined : toldBySituation(situation);
  return told === undefined ? undefined : tellFacts(scene, meaning, told, false);
}

function obeyPlain(scene: Scene, meaning: Meaning, command: Command): Played | undefined {
  return isMeantAsCommand(meaning.intent, meaning.text) ? obey(scene, command) : undefined;
}

/** In the middle of a conversation a question is answered; what the words state is not. */
function isAside(scene: Scene, { situation }: Meaning): boolean {
  return scene.state.forWhom !== undefined && (situation === undefined || situation === 'R17');
}

function explainWish(scene: Scene, { intent, text }: Meaning): Played | undefined {
  return isOfferedIntent(intent) ? explain(scene, intent, text) : undefined;
}

function actOnWish(scene: Scene, meaning: Meaning): Played | undefined {
  const { intent } = meaning;
  if (intent === 'start_account') return begin(scene, meaning);
  if (intent === 'not_cnrs_paid') return soothe(scene, meaning);
  const told = toldByIntent(intent);
  return told === undefined ? explainWish(scene, meaning) : tellFacts(scene, meaning, told, true);
}

/** Answers that are no wish: they mean something only after something. */
const ANSWER: Readonly<
  Partial<Record<Intent, (scene: Scene, text: string) => Played | undefined>>
> = {
  hello: repeat,
  thanks: (scene, text) =>
    saysItWorks(text) && scene.state.told !== undefined
      ? obey(scene, 'works')
      : repeat(notify(scene, 'success', talkOf(scene).thanks)),
  change_language: changeLanguage,
  not_done: (scene) => (scene.state.expecting === 'after-verdict' ? notEnough(scene) : undefined),
  done: (scene, text) => {
    if (scene.state.told === undefined) return undefined;
    return obey(scene, saysItWorks(text) ? 'works' : 'check-again');
  },
};

function changeLanguage(scene: Scene, text: string): Played {
  const wanted = wantedLanguage(text) ?? (scene.state.language === 'fr' ? 'en' : 'fr');
  return obey(scene, wanted === 'fr' ? 'french' : 'english');
}

/** The advice did not help, or could not be followed: which of the two, the person says. */
function notEnough(scene: Scene): Played {
  const talk = talkOf(scene);
  return offer(scene, wordedIn(scene).understood.notEnough, [
    { id: 'verdict:escalate', label: talk.escalate },
    { id: 'verdict:done', label: talk.done },
    { id: 'verdict:cannot', label: talk.cannot },
    { id: 'verdict:other', label: talk.somethingElse },
  ]);
}

/** Says what was understood, learns it, and goes on; `undefined` where the words deny it. */
function tellFacts(
  scene: Scene,
  meaning: Meaning,
  told: Told,
  isSaid: boolean,
): Played | undefined {
  const left = withoutDenied(told, meaning.text);
  if (left === undefined) return contradict(scene);
  const noted = noteWhatItHolds(marked(scene), meaning.text);
  const said = isSaid ? sayUnderstood(noted, meaning.intent) : noted;
  const { forWhom = 'me' } = said.state;
  const learnt = withFacts(remember(said, { forWhom }), toFacts(scene, left));
  const isForDirectory = left.some(([name]) => name.startsWith('reseda.'));
  const isAddressWanted =
    isForDirectory && isProofOpen(learnt) && learnt.state.codeFor === undefined;
  const whole = learnOthers(learnt, meaning);
  return isAddressWanted ? askAddress(whole, false) : proceed(whole);
}

/** Whoever denies what they were just told says that it is another case. */
function contradict(scene: Scene): Played | undefined {
  return scene.state.expecting === 'after-verdict'
    ? takeAfterVerdict(scene, 'not-mine')
    : undefined;
}

/** Several problems in the same message: the one that blocks first is told first, the others are kept. */
function learnOthers(scene: Scene, { text, intent }: Meaning): Scene {
  const words = wordedIn(scene).understood;
  return findProblems(scene.understand, text).reduce((learnt, problem) => {
    const { told, intent: other } = problem;
    const what = words.intents[other];
    const noted = other === intent ? learnt : sayText(learnt, fill(words.alsoNoted, { what }));
    return withFacts(noted, toFacts(noted, told));
  }, scene);
}

/** What words tell, as facts; what a directory can tell is asked of it, for the person may be wrong about that. */
export function toFacts(scene: Scene, told: Told): Facts {
  const isOpen = canLookUp(scene) && !scene.state.isWithoutCode;
  const known = told.filter(([name]) => !isOpen || !name.startsWith('reseda.'));
  return Object.fromEntries(
    known.map(([name, finding]): [FactName, Fact] => [
      name,
      { finding, source: 'person', at: scene.context.now },
    ]),
  );
}

function begin(scene: Scene, { text }: Meaning): Played | undefined {
  if (scene.state.expecting !== 'for-whom') return undefined;
  return takeForWhom(noteWhatItHolds(scene, text), 'me');
}

/** Not being paid by the CNRS stops nobody: that is said first. */
function soothe(scene: Scene, { text }: Meaning): Played {
  const noted = noteWhatItHolds(marked(scene), text);
  const { forWhom = 'me' } = noted.state;
  const facts = toFacts(scene, [
    ['told.believes-not-eligible', 'yes'],
    ['unit.paid-by-cnrs', 'no'],
  ]);
  return proceed(reassure(withFacts(remember(noted, { forWhom }), facts)));
}

/** A few words on what was understood, so that a mistake is seen at once. */
function sayUnderstood(scene: Scene, intent: Intent): Scene {
  if (!isOfferedIntent(intent)) return scene;
  const words = wordedIn(scene).understood;
  return sayText(scene, fill(words.understood, { what: words.intents[intent] }));
}
