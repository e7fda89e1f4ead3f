import { isSituationCode } from './model/corpus-line.ts';
import type { SituationCode } from '../../bot/diagnosis/situations.ts';
import { findErrorText } from './error-texts.ts';
import { INTENTS, isIntent, OUT_OF_SCOPE, type Intent, type IntentOrNone } from './intents.ts';
import { tellLanguage, type LanguageTold } from './language/tell-language.ts';
import { reasonsFor, weigh, type Feature, type Weighed } from './linear/linear-model.ts';
import { isOfferedIntent, type OfferedIntent } from './offered-intents.ts';
import { MOST_CHARACTERS } from './model/to-words.ts';
import { featuresOf } from './model/features-of.ts';
import { forSomeoneElse } from './someone-else/for-someone-else.ts';
import { NO_SITUATION, type Learnt } from './model/learnt.ts';

export interface Guess {
  readonly intent: Intent;
  /** Between 0 and 1. */
  readonly confidence: number;
}

/** What somebody may want. */
interface Wish extends Guess {
  readonly intent: OfferedIntent;
}

/** What a text was understood to say. */
export interface Understood {
  readonly intent: IntentOrNone;
  /** Between 0 and 1. */
  readonly confidence: number;
  /** The three intents in scope that are most probable, best first, also where nothing fits. */
  readonly top: readonly Guess[];
  /** Everything that "did you mean" may offer, most probable first. */
  readonly wishes: readonly Wish[];
  /** Where the words tell one: a message of a page, or a symptom. */
  readonly situation?: SituationCode;
  /** Where the words tell it: of one or two words, few do. */
  readonly language?: LanguageTold;
  /** How probable it is that the person writes for somebody else, between 0 and 1. */
  readonly forSomeoneElse: number;
}

export type Understand = (text: string) => Understood;

const OFFERED = 3;

/** Where there is not one letter, nothing is asked of us. */
const NOTHING_TOLD: readonly Weighed[] = [OUT_OF_SCOPE, ...INTENTS].map((label, place) => ({
  label,
  probability: place === 0 ? 1 : 0,
}));

/** How much a message of a page counts beside the words around it. */
const SHARE_OF_MESSAGE = 0.6;

export interface Understanding {
  readonly understand: Understand;
  /** The words and pieces of words that spoke most for an intent, strongest first. */
  readonly reasonsFor: (text: string, intent: IntentOrNone) => readonly string[];
}

const MOST_REASONS = 6;

/** Understands by what was learnt from the corpus, and by the messages of the pages. */
export function createUnderstanding(learnt: Learnt): Understanding {
  return {
    understand: (text) => understandBy(learnt, text),
    reasonsFor: (text, intent) =>
      reasonsFor(learnt.intents, featuresOf(text), intent)
        .filter(({ value }) => value > 0)
        .slice(0, MOST_REASONS)
        .map(({ name, value }) => `${name} ${value.toFixed(2)}`),
  };
}

function understandBy(learnt: Learnt, text: string): Understood {
  const told = tellLanguage(learnt.language, text);
  const about = {
    ...(told === undefined ? {} : { language: told }),
    forSomeoneElse: forSomeoneElse(learnt.someoneElse, text),
  };
  const features = featuresOf(text);
  if (!isReadable(text) || !isKnown(learnt, features))
    return { ...toUnderstood(NOTHING_TOLD), ...about };
  const message = findErrorText(text);
  const words = weigh(learnt.intents, features);
  return {
    ...toUnderstood(message === undefined ? words : favour(words, message.intent)),
    ...situationOf(message?.situation ?? situationIn(learnt, features)),
    ...about,
  };
}

/** Words, not bytes: no less than so much of the text may stand in a sentence. */
const READABLE = 0.7;

function isReadable(text: string): boolean {
  const read = text.slice(0, MOST_CHARACTERS);
  const readable = read.match(/[\p{L}\p{M}\p{N}\s.,;:!?'’"«»()@/_-]/gu)?.length ?? 0;
  return /[\p{L}\p{N}?]/u.test(read) && readable >= READABLE * read.length;
}

/** At least one word, not only pieces of words, is one that the model has met. */
function isKnown({ intents }: Learnt, features: readonly Feature[]): boolean {
  return features.some(
    ({ name }) => (name.startsWith('s:') || name.startsWith('l:')) && intents.rows.has(name),
  );
}

function favour(weighed: readonly Weighed[], intent: Intent): readonly Weighed[] {
  return weighed
    .map(({ label, probability }) => ({
      label,
      probability: (1 - SHARE_OF_MESSAGE) * probability + (label === intent ? SHARE_OF_MESSAGE : 0),
    }))
    .sort((one, other) => other.probability - one.probability);
}

type Meaning = Pick<Understood, 'intent' | 'confidence' | 'top' | 'wishes'>;

function toUnderstood(weighed: readonly Weighed[]): Meaning {
  const guesses = weighed.flatMap(({ label, probability }) =>
    isIntent(label) ? [{ intent: label, confidence: probability }] : [],
  );
  const [best] = weighed;
  return {
    intent: best !== undefined && isClear(best) ? best.label : OUT_OF_SCOPE,
    confidence: best?.probability ?? 0,
    top: guesses.slice(0, OFFERED),
    wishes: guesses.flatMap(({ intent, confidence }) =>
      isOfferedIntent(intent) ? [{ intent, confidence }] : [],
    ),
  };
}

/** Below this, hardly more speaks for it than for any other. */
const LEAST_CONFIDENCE = 0.15;

function isClear(weighed: Weighed): weighed is Weighed & { readonly label: Intent } {
  return isIntent(weighed.label) && weighed.probability >= LEAST_CONFIDENCE;
}

/** The most probable situation, where it is more probable that there is one than that there is none. */
function situationIn(learnt: Learnt, features: readonly Feature[]): string | undefined {
  const weighed = weigh(learnt.situations, features);
  const none = weighed.find(({ label }) => label === NO_SITUATION)?.probability ?? 0;
  return none < 0.5 ? weighed.find(({ label }) => label !== NO_SITUATION)?.label : undefined;
}

function situationOf(code: string | undefined): Pick<Understood, 'situation'> {
  return code !== undefined && isSituationCode(code) ? { situation: code } : {};
}
