import { offer, remember, talkOf, type Played, type Scene } from '../scene.ts';
import type { State } from '../state.ts';
import { fill } from '../wording/fill.ts';
import { askWhy } from './ask-why.ts';
import { askAddress, askCode } from './ask-address.ts';
import { askQuestion } from './ask-question.ts';
import { askDetails } from './escalation/ask-details.ts';
import { summarise } from './escalation/summarise.ts';
import { askHelpedAgain } from './helped/ask-helped.ts';
import { askAdministrator, askForWhom } from './open-conversation.ts';
import { askDataAddress, askDataCode } from './personal-data/ask-proof.ts';
import { tellData } from './personal-data/tell-data.ts';
import { proceed } from './proceed.ts';
import { readQuestionId } from './read-question-id.ts';
import { askForSupportAgain } from './support/ask-support.ts';
import { offerHuman, offerRetry } from './tell-open-end.ts';
import { offerNext } from './tell-verdict.ts';

const REPEAT: Readonly<Record<State['expecting'], (scene: Scene) => Played>> = {
  'for-whom': askForWhom,
  'administrator-or-not': askAdministrator,
  question: repeatQuestion,
  'name-and-unit': repeatQuestion,
  address: (scene) => askAddress(scene, scene.state.isAnotherAddress),
  code: repeatCode,
  'after-verdict': offerNext,
  cannot: askWhy,
  unavailable: offerRetry,
  undetermined: offerHuman,
  'escalation-details': (scene) => askDetails(scene, talkOf(scene).moreContext),
  'escalation-confirm': summarise,
  'data-address': askDataAddress,
  'data-code': askDataCode,
  'data-choice': tellData,
  nothing: offerMore,
};

/** Puts again what stands open, in other words where there are some; while one writes to support, that. */
export function repeat(scene: Scene): Played {
  return askForSupportAgain(scene, (left) => REPEAT[left.state.expecting](left));
}

/** The conversation rests: what one can do from here. */
function offerMore(scene: Scene): Scene {
  const talk = talkOf(scene);
  const asked = askHelpedAgain(scene);
  if (asked !== undefined) return asked;
  return offer(remember(scene, { expecting: 'nothing' }), talk.tellMore, [
    { id: 'verdict:done', label: talk.done },
    { id: 'command:human', label: talk.human },
    { id: 'command:restart', label: talk.restart },
  ]);
}

function repeatQuestion(scene: Scene): Played {
  const question = readQuestionId(scene.state.question);
  return question === undefined ? proceed(scene) : askQuestion(scene, question, true);
}

function repeatCode(scene: Scene): Played {
  const { codeFor } = scene.state;
  if (codeFor === undefined) return proceed(scene);
  return askCode(scene, fill(talkOf(scene).codeAsk, { mail: codeFor }));
}
