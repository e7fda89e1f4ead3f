import type { Fact, Source } from '../../bot/diagnosis/fact.ts';
import type { Owner, Step, StepState } from '../../bot/diagnosis/step.ts';
import type { SituationCode } from '../../bot/diagnosis/situations.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { Service, TurnContext } from '../../bot/ports/turn.ts';
import { contactsIn } from '../contacts.ts';
import { fill } from '../wording/fill.ts';
import type { SituationWording } from '../wording/situation-wording.ts';
import type { Talk } from '../wording/talk.ts';
import { worded } from '../wording/texts/worded.ts';
import { writeDateAbroad, writeDayOf } from './write-date.ts';

export const OWNER_WORDS = {
  user: 'ownerUser',
  'unit-administrator': 'ownerUnitAdministrator',
  director: 'ownerDirector',
  'sesame-support': 'ownerSesameSupport',
  'sygefor-support': 'ownerSygeforSupport',
  it: 'ownerIt',
  delegation: 'ownerDelegation',
} as const satisfies Record<Owner, keyof Talk>;

export const STEP_WORDS = {
  unit: 'stepUnit',
  reseda: 'stepReseda',
  janus: 'stepJanus',
  'sign-in': 'stepSignIn',
  profile: 'stepProfile',
} as const satisfies Record<Step, keyof Talk>;

export const STATE_WORDS = {
  ok: 'stateOk',
  blocked: 'stateBlocked',
  warning: 'stateWarning',
  unknown: 'stateUnknown',
  unavailable: 'stateUnavailable',
  'not-reached': 'stateNotReached',
} as const satisfies Record<StepState, keyof Talk>;

export const SOURCE_WORDS = {
  reseda: 'sourceReseda',
  janus: 'sourceJanus',
  sygefor: 'sourceSygefor',
  person: 'sourcePerson',
  'error-text': 'sourceErrorText',
  configuration: 'sourceConfiguration',
} as const satisfies Record<Source, keyof Talk>;

/** What stands in the places of a situation's words. */
export interface SituationValues {
  readonly context: Pick<TurnContext, 'service' | 'texts'>;
  readonly mail: string | undefined;
  readonly unit: string | undefined;
  /** The fact that carries a date. */
  readonly fact: Fact | undefined;
}

/** The words of a situation, with their places filled. */
export function situationWords(
  code: SituationCode,
  language: Language,
  values: SituationValues,
): SituationWording {
  const words = worded(language, values.context.texts).situation[code];
  const places = placesOf(code, language, values);
  const explanation = places.until === undefined ? words.explanation : words.dated;
  return {
    title: fill(words.title, places),
    explanation: fill(explanation ?? words.explanation, places),
    action: fill(actionOf(words, places.until), places),
    after: fill(words.after, places),
    ...(words.request === undefined ? {} : { request: fill(words.request, places) }),
    ...(words.thenRequest === undefined ? {} : { thenRequest: fill(words.thenRequest, places) }),
  };
}

function actionOf({ action, datedAction }: SituationWording, until: string | undefined): string {
  return until === undefined ? action : (datedAction ?? action);
}

function placesOf(
  code: SituationCode,
  language: Language,
  { context, mail, unit, fact }: SituationValues,
) {
  const { talk } = worded(language, context.texts);
  const { support, sesame } = contactsIn(language, context);
  const until = fact?.until;
  return {
    support,
    sesame: sesame ?? talk.sesameDefault,
    mail: mail ?? talk.someMail,
    unit: unit ?? talk.someUnit,
    until: until === undefined ? undefined : writeUntil(code, until, language, context.service),
  };
}

/** The end of a lock is an hour; everything else that ends or begins does so on a day. */
function writeUntil(
  code: SituationCode,
  until: string,
  language: Language,
  { timeZone }: Service,
): string {
  return code === 'J16'
    ? writeDateAbroad(until, language, timeZone)
    : writeDayOf(until, language, timeZone);
}

/** The first letter in upper case, the rest as it is. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
