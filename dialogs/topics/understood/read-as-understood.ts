import type { Facts } from '../../../bot/diagnosis/fact.ts';
import { missed, notify, offer, remember, wordedIn, type Played, type Scene } from '../../scene.ts';
import { OUT_OF_SCOPE } from '../../understanding/intents.ts';
import { isOfferedIntent } from '../../understanding/offered-intents.ts';

import type { Understood } from '../../understanding/understand.ts';
import { withoutAddresses } from '../../understanding/without-addresses.ts';
import { noteWhatItHolds } from '../note.ts';
import { repeat } from '../repeat.ts';
import { capitalise } from '../verdict-words.ts';
import { actOn, toFacts } from './act-on.ts';
import { SURE, toldByWords } from './facts-of-meaning.ts';

/** Where the meanings that can be offered are together as probable as this, it is worth asking which was meant. */
const PLAUSIBLE = 0.5;
/** What is less probable than this is not offered. */
const WORTH_OFFERING = 0.04;
const MOST_OFFERED = 3;
/** From here on a language is one that we do not speak. */
const SURELY_OTHER = 0.8;
/** From here on a text is told to be none of our business. */
const SURELY_NOT_OURS = 0.5;

/** What the words mean, by what was learnt from the words of others. */
export function asUnderstood(scene: Scene, typed: string): Played | undefined {
  const text = withoutAddresses(typed);
  if (!/\p{L}{2}/u.test(text)) return undefined;
  const understood = scene.understand(text);
  const { intent, confidence, situation } = understood;
  if (isOtherLanguage(understood)) return declineLanguage(scene);
  if (intent === OUT_OF_SCOPE) return decline(scene, understood, typed);
  if (confidence < SURE) return askWhich(scene, understood, typed);
  const noted = noteWhatItHolds(scene, typed);
  return actOn(noted, { intent, text, ...(situation === undefined ? {} : { situation }) });
}

/** None of our business, once; whoever goes on about it is offered what there is. */
function decline(scene: Scene, understood: Understood, typed: string): Played | undefined {
  const words = wordedIn(scene).understood;
  if (understood.confidence < SURELY_NOT_OURS) return askWhich(scene, understood, typed);
  if (scene.state.misses > 0) return undefined;
  return repeat(notify(missed(remember(scene, { misses: 1 })), 'info', words.notOurs));
}

function declineLanguage(scene: Scene): Played {
  return repeat(notify(scene, 'info', wordedIn(scene).understood.otherLanguage));
}

/** Names of ours are understood in any language: what is sure is acted upon all the same. */
function isOtherLanguage({ intent, confidence, language }: Understood): boolean {
  const isSure = intent !== OUT_OF_SCOPE && confidence >= SURE;
  return !isSure && language?.language === 'other' && language.confidence >= SURELY_OTHER;
}

/** What the words surely tell, as facts. */
export function factsOfWords(scene: Scene, text: string): Facts | undefined {
  const told = toldByWords(scene.understand, text);
  return told && toFacts(scene, told);
}

/** Not understood for sure: the likeliest meanings, and none of them; `undefined` where none is likely. */
function askWhich(scene: Scene, { wishes }: Understood, text: string): Played | undefined {
  const words = wordedIn(scene).understood;
  const offered = wishes
    .slice(0, MOST_OFFERED)
    .filter(({ confidence }) => confidence >= WORTH_OFFERING);
  const together = offered.reduce((sum, { confidence }) => sum + confidence, 0);
  if (together < PLAUSIBLE) return undefined;
  const choices = offered.map(({ intent }) => ({
    id: `meant:${intent}`,
    label: capitalise(words.intents[intent]),
  }));
  const none = { id: 'meant:none', label: words.noneOfThese };
  return offer(missed(noteWhatItHolds(scene, text)), words.didYouMean, [...choices, none]);
}

/** Takes one of the meanings that were offered. */
export function takeMeant(scene: Scene, meant: string): Played {
  const words = wordedIn(scene).understood;
  if (!isOfferedIntent(meant)) return repeat(notify(scene, 'info', words.sayOtherwise));
  return actOn(scene, { intent: meant, text: '' }) ?? repeat(scene);
}
