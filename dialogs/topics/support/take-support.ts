import type { EscalationState } from '../../../bot/ports/turn.ts';
import { marked, notify, offer, remember, talkOf, type Played, type Scene } from '../../scene.ts';
import { readCommand, type Command } from '../../understanding/command.ts';
import { looksLikeAddress } from '../../understanding/pick-up.ts';
import { fill } from '../../wording/fill.ts';
import { diagnoseScene } from '../case.ts';
import { journaliseOutcome } from '../journal.ts';
import { redactCodes } from '../read-code.ts';
import { repeat } from '../repeat.ts';
import {
  findListening,
  leaveChoice,
  supportChoices,
  toChoice,
  type SupportAction,
} from './support-choices.ts';
import { confirm, tellSupport, withRequest } from './tell-support.ts';

type Act = (scene: Scene, request: EscalationState) => Played;

const ACTS: Readonly<Record<SupportAction, Act>> = {
  reply: askWords,
  works: sayItWorks,
  'not-yet': sayNotYet,
  leave,
};

/** Takes a button about a request; of a request that is not theirs, nobody learns anything. */
export function takeSupportChoice(scene: Scene, rest: string): Played {
  const [action = '', reference = ''] = rest.split(':');
  const act = Object.entries(ACTS).find(([name]) => name === action)?.[1];
  if (act === undefined) return repeat(scene);
  return withRequest(scene, reference, (request) =>
    request === undefined ? sayGone(scene) : act(scene, request),
  );
}

/** What says something to the assistant, also while what is typed goes to support. */
const OBEYED: readonly (Command | undefined)[] = [
  'help',
  'back',
  'restart',
  'stop',
  'french',
  'english',
  'my-request',
  'my-data',
  'forget-me',
];

/** What is typed right after support wrote goes to support, word for word. */
export function asForSupport(scene: Scene, text: string): Played | undefined {
  const reference = findListening(scene.state.offered);
  if (reference === undefined) return undefined;
  const command = readCommand(text);
  const isAwaited = scene.state.expecting === 'address' && looksLikeAddress(text);
  if (OBEYED.includes(command) || isAwaited) return undefined;
  if (command === 'works') return takeSupportChoice(scene, `works:${reference}`);
  return withRequest(scene, reference, (request) =>
    request === undefined ? sayGone(scene) : write(scene, request, scene.typed ?? text),
  );
}

function sayGone(scene: Scene): Played {
  return repeat(notify(scene, 'warning', talkOf(scene).deskGone));
}

function write(scene: Scene, request: EscalationState, text: string): Played {
  const { reference } = request;
  const words = redactCodes(text) ?? text;
  const told = tellSupport(scene, request, { kind: 'written', text: words });
  const noted = notify(told, 'success', fill(talkOf(scene).deskWritten, { reference }));
  return backTo(noted, request);
}

/** What stood open comes again; where nothing did, one can go on writing. */
function backTo(scene: Scene, { reference, status }: EscalationState): Played {
  if (scene.state.expecting !== 'nothing') return repeat(scene);
  const talk = talkOf(scene);
  const text = status === 'solved' ? talk.deskSolvedAsk : talk.deskAsk;
  return offer(scene, text, supportChoices(talk, reference, status));
}

function askWords(scene: Scene, { reference }: EscalationState): Scene {
  const talk = talkOf(scene);
  return offer(scene, fill(talk.deskWrite, { reference }), [leaveChoice(talk, reference)]);
}

function leave(scene: Scene, request: EscalationState): Played {
  return backTo(notify(scene, 'info', talkOf(scene).deskLeft), request);
}

/** It works, with what support did: whether the verdict was right, support says. */
function sayItWorks(scene: Scene, request: EscalationState): Played {
  const talk = talkOf(scene);
  const { reference, status } = request;
  if (status === 'confirmed')
    return repeat(notify(scene, 'info', fill(talk.deskAlready, { reference })));
  const rested = remember(marked(confirm(scene, request)), { expecting: 'nothing' });
  const noted = journaliseOutcome(rested, diagnoseScene(scene), 'works');
  return offer(noted, talk.worksMore, [
    toChoice('not-yet', talk.deskNotYet, reference),
    { id: 'command:restart', label: talk.somethingElse },
  ]);
}

/** It still does not work: what support solved is open again. */
function sayNotYet(scene: Scene, request: EscalationState): Scene {
  const talk = talkOf(scene);
  const { reference, status } = request;
  const isClosed = status === 'solved' || status === 'confirmed';
  const told = isClosed
    ? journaliseOutcome(
        tellSupport(scene, request, { kind: 'reopened' }),
        diagnoseScene(scene),
        'escalated',
      )
    : tellSupport(scene, request, { kind: 'written', text: talk.deskNotYetWords });
  const words = isClosed ? talk.deskReopened : talk.deskNotYetNoted;
  return offer(told, fill(words, { reference }), [leaveChoice(talk, reference)]);
}
