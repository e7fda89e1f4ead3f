import { marked, remember, type Played, type Scene } from '../scene.ts';
import type { Command } from '../understanding/command.ts';
import { takeAfterVerdict } from './after-verdict.ts';
import { takeCodeChoice } from './around-code.ts';
import { startEscalation } from './escalation/start-escalation.ts';
import { takeSummaryChoice } from './escalation/take-summary-choice.ts';
import { takeHelped } from './helped/take-helped.ts';
import { obey } from './obey-command.ts';
import { takeAdministrator, takeForWhom } from './open-conversation.ts';
import { takeDataChoice } from './personal-data/take-data-choice.ts';
import { proceed } from './proceed.ts';
import { takeAnswer } from './read-answer.ts';
import { takeAddress } from './read-address.ts';
import { isAnswerOf, readQuestionId } from './read-question-id.ts';
import { repeat } from './repeat.ts';
import { leaveSupport } from './support/ask-support.ts';
import { takeSupportChoice } from './support/take-support.ts';
import { takeMeant } from './understood/read-as-understood.ts';

const COMMANDS: readonly Command[] = [
  'help',
  'back',
  'restart',
  'stop',
  'french',
  'english',
  'human',
  'my-request',
  'my-data',
];

const TAKERS: Readonly<Record<string, (scene: Scene, rest: string) => Played>> = {
  'for-whom': takeForWhom,
  administrator: takeAdministrator,
  answer: takeAnswerChoice,
  address: takeAddress,
  code: takeCodeChoice,
  verdict: (scene, rest) =>
    rest === 'escalate' ? startEscalation(scene) : takeAfterVerdict(scene, rest),
  escalation: takeSummaryChoice,
  unavailable: takeUnavailable,
  data: takeDataChoice,
  meant: takeMeant,
  helped: takeHelped,
  support: takeSupportChoice,
  command: takeCommand,
};

/** Buttons that leave it open where what is typed goes. */
const BESIDE_SUPPORT = /^(?:support:|helped:|command:(?:help|french|english|my-request)$)/u;

/** Takes a button, by its id; one that is not known puts again what stands open. */
export function takeChoice(scene: Scene, id: string): Played {
  const colon = id.indexOf(':');
  const take = Object.hasOwn(TAKERS, id.slice(0, colon)) ? TAKERS[id.slice(0, colon)] : undefined;
  if (take === undefined) return repeat(scene);
  const taken = BESIDE_SUPPORT.test(id) ? scene : leaveSupport(scene);
  return take(taken, id.slice(colon + 1));
}

function takeAnswerChoice(scene: Scene, rest: string): Played {
  const colon = rest.indexOf(':');
  const question = readQuestionId(rest.slice(0, colon));
  const answer = rest.slice(colon + 1);
  const isAnswer = question !== undefined && isAnswerOf(question, answer);
  return isAnswer ? takeAnswer(scene, question, answer) : repeat(scene);
}

function takeUnavailable(scene: Scene, rest: string): Played {
  const taken = marked(scene);
  if (rest === 'retry') return proceed(remember(taken, { isFreshWanted: true }));
  return proceed(remember(dropSilence(taken), { isWithoutCode: true }));
}

/** What a system that was silent left open is asked of the person; what the others said stays. */
function dropSilence(scene: Scene): Scene {
  const { findings } = scene.state;
  if (findings === undefined) return scene;
  const told = Object.entries(findings.facts).filter(([, { reason }]) => reason !== 'unavailable');
  return remember(scene, { findings: { ...findings, facts: Object.fromEntries(told) } });
}

function takeCommand(scene: Scene, rest: string): Played {
  const command = COMMANDS.find((name) => name === rest);
  return command === undefined ? repeat(remember(scene, { misses: 0 })) : obey(scene, command);
}
