import type { Facts, PersonFact } from '../../bot/diagnosis/fact.ts';
import { QUESTION_OF, UNKNOWN_ANSWER } from '../../bot/diagnosis/questions.ts';
import { marked, notify, remember, talkOf, wordedIn, type Played, type Scene } from '../scene.ts';
import type { State } from '../state.ts';
import { readErrorText } from '../understanding/error-texts.ts';
import { isAboutAccess, isFromAdministrator } from '../understanding/keywords.ts';
import { pickAddresses, pickNameAndUnit, pickUnit } from '../understanding/pick-up.ts';
import { LIKELY_SOMEONE_ELSE } from '../understanding/someone-else/for-someone-else.ts';
import { fill } from '../wording/fill.ts';
import { canLookUp, provedAddresses } from './case.ts';
import { noteErrorText } from './note-error-text.ts';
import { noteAddresses, noteWhatItHolds } from './note.ts';
import { askAdministrator, startFor, takeAdministrator, takeForWhom } from './open-conversation.ts';
import { proceed } from './proceed.ts';
import { takeAddress } from './read-address.ts';
import { toldFact, withAnswer, withFacts } from './read-answer.ts';
import { readQuestionId } from './read-question-id.ts';
import { repeat } from './repeat.ts';
import { factsOfWords } from './understood/read-as-understood.ts';

/** Whoever keeps a unit's records mostly writes for another person. */
const POSSIBLE = 0.3;

/** It is for somebody else; what else the words tell is kept. */
export function asSomebodyElse(scene: Scene, text: string): Played | undefined {
  const { forSomeoneElse } = scene.understand(text);
  const isAdministrator = isFromAdministrator(text);
  const isFor = forSomeoneElse >= (isAdministrator ? POSSIBLE : LIKELY_SOMEONE_ELSE);
  if (scene.state.forWhom !== undefined || !isFor) return undefined;
  const noted = noteWhatItHolds(scene, text);
  const taken = withFacts(startFor(noted, 'somebody-else'), factsIn(scene, text) ?? {});
  return isAdministrator ? takeAdministrator(taken, 'yes') : askAdministrator(taken);
}

/** A message of one of the pages, pasted. */
export function asErrorText(scene: Scene, text: string): Played | undefined {
  const tells = readErrorText(text);
  if (tells === undefined) return undefined;
  const answered = noteErrorText(answeredBy(scene, tells), text);
  return proceed(learnFrom(answered, text, toldFact(scene, tells, 'error-text')));
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

/** What a person is called, as far as capitals tell. */
const NAME = /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3}$/u;

/** The code of a unit and nothing more but a name: it is kept until it is needed. */
export function asUnit(scene: Scene, text: string): Played | undefined {
  const { name = '', unit } = pickNameAndUnit(text);
  const isAlone = name === '' || NAME.test(name);
  if (unit === undefined || !isAlone || scene.state.expecting === 'for-whom') return undefined;
  const { unitNoted } = wordedIn(scene).understood;
  return repeat(notify(noteWhatItHolds(scene, text), 'info', fill(unitNoted, { unit })));
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
  return pasted === undefined ? factsOfWords(scene, text) : toldFact(scene, pasted, 'error-text');
}

/** The words were not taken to be for somebody else before: then they are for the person who writes. */
function learnFrom(scene: Scene, text: string, facts: Facts): Scene {
  const noted = noteWhatItHolds(marked(scene), text);
  const { forWhom = 'me' } = noted.state;
  return withFacts(remember(noted, { forWhom }), facts);
}
