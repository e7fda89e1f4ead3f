import type { Facts, PersonFact } from '../../bot/diagnosis/fact.ts';
import { QUESTION_OF, UNKNOWN_ANSWER } from '../../bot/diagnosis/questions.ts';
import { marked, notify, remember, talkOf, type Played, type Scene } from '../scene.ts';
import type { State } from '../state.ts';
import { readErrorText } from '../understanding/error-texts.ts';
import {
  isAboutAccess,
  isAboutEligibility,
  isAboutSesame,
  isAboutSomebodyElse,
  isFromAdministrator,
  readKeyword,
} from '../understanding/keywords.ts';
import { pickAddresses, pickUnit } from '../understanding/pick-up.ts';
import { fill } from '../wording/fill.ts';
import { askCode } from './ask-address.ts';
import { canLookUp, provedAddresses } from './case.ts';
import { noteAddresses, noteWhatItHolds } from './note.ts';
import { askAdministrator, startFor, takeAdministrator, takeForWhom } from './open-conversation.ts';
import { proceed } from './proceed.ts';
import { takeAddress } from './read-address.ts';
import { toldFact, withAnswer, withFacts } from './read-answer.ts';
import { readQuestionId } from './read-question-id.ts';
import { reassure } from './reassure.ts';
import { repeat } from './repeat.ts';

/** It is for somebody else; what else the words tell is kept. */
export function asSomebodyElse(scene: Scene, text: string): Played | undefined {
  if (scene.state.forWhom !== undefined || !isAboutSomebodyElse(text)) return undefined;
  const noted = noteWhatItHolds(scene, text);
  const taken = withFacts(startFor(noted, 'somebody-else'), factsIn(scene, text) ?? {});
  return isFromAdministrator(text) ? takeAdministrator(taken, 'yes') : askAdministrator(taken);
}

/** Somebody fears not to be entitled. */
export function asEligibility(scene: Scene, text: string): Played | undefined {
  if (!isAboutEligibility(text)) return undefined;
  const notPaid: Facts = {
    'unit.paid-by-cnrs': { finding: 'no', source: 'person', at: scene.context.now },
  };
  const told = { ...toldFact(scene, 'told.believes-not-eligible', 'person'), ...notPaid };
  return proceed(reassure(learnFrom(scene, text, told)));
}

/** A message of one of the pages, pasted. */
export function asErrorText(scene: Scene, text: string): Played | undefined {
  const tells = readErrorText(text);
  if (tells === undefined) return undefined;
  return proceed(learnFrom(answeredBy(scene, tells), text, toldFact(scene, tells, 'error-text')));
}

/** A message that is known answers the open question that asks for the same, and says by itself where it is shown. */
function answeredBy(scene: Scene, tells: PersonFact): Scene {
  const question = readQuestionId(scene.state.question);
  if (scene.state.expecting !== 'question' || question === undefined) return scene;
  const { answers } = QUESTION_OF[question];
  const answer = answers.find((row) => tells in row.tells)?.id;
  if (answer !== undefined) return withAnswer(scene, question, answer);
  if (question !== 'error-page' && question !== 'screen') return scene;
  return remember(scene, { answers: { ...scene.state.answers, [question]: UNKNOWN_ANSWER } });
}

/** A short expression that tells a fact. */
export function asKeyword(scene: Scene, text: string): Played | undefined {
  const tells = readKeyword(text);
  if (tells === undefined) return undefined;
  const { codeFor } = scene.state;
  if (tells === 'told.sesame-mail-missing' && codeFor !== undefined && !isAboutSesame(text))
    return askCode(scene, fill(talkOf(scene).codeNotArrived, { mail: codeFor }));
  return proceed(learnFrom(scene, text, toldFact(scene, tells, 'person')));
}

/** Where an address alone is one more address to prove. Elsewhere it is kept until it is needed. */
const TAKES_ADDRESS: readonly State['expecting'][] = [
  'code',
  'after-verdict',
  'cannot',
  'unavailable',
  'undetermined',
  'nothing',
];

/** An address and nothing more. */
export function asAddress(scene: Scene, text: string): Played | undefined {
  const [mail] = pickAddresses(text);
  const isAlone = text.trim().split(/\s+/u).length <= 2;
  if (mail === undefined || !isAlone || scene.state.expecting === 'for-whom') return undefined;
  const isNew = !provedAddresses(scene).includes(mail);
  if (isNew && canLookUp(scene) && TAKES_ADDRESS.includes(scene.state.expecting))
    return takeAddress(scene, text);
  const noted = noteAddresses(scene, text);
  return repeat(notify(noted, 'info', fill(talkOf(scene).addressNoted, { mail })));
}

/** Whoever tells of a trouble without saying for whom has it. */
export function asTrouble(scene: Scene, text: string): Played | undefined {
  if (scene.state.expecting !== 'for-whom') return undefined;
  const isTold =
    isAboutAccess(text) || pickAddresses(text).length > 0 || pickUnit(text) !== undefined;
  return isTold ? takeForWhom(noteWhatItHolds(scene, text), 'me') : undefined;
}

function factsIn(scene: Scene, text: string): Facts | undefined {
  const pasted = readErrorText(text);
  if (pasted !== undefined) return toldFact(scene, pasted, 'error-text');
  const said = readKeyword(text);
  return said === undefined ? undefined : toldFact(scene, said, 'person');
}

/** The words were not taken to be for somebody else before: then they are for the person who writes. */
function learnFrom(scene: Scene, text: string, facts: Facts): Scene {
  const noted = noteWhatItHolds(marked(scene), text);
  const { forWhom = 'me' } = noted.state;
  return withFacts(remember(noted, { forWhom }), facts);
}
