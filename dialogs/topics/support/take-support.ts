import type { EscalationState } from '../../../bot/ports/turn.ts';
import { marked, notify, offer, remember, talkOf, type Played, type Scene } from '../../scene.ts';
import { readCommand, type Command } from '../../understanding/command.ts';
import { looksLikeAddress } from '../../understanding/pick-up.ts';
import { readForSupport } from '../../understanding/read-for-support.ts';
import { fill } from '../../wording/fill.ts';
import { diagnoseScene } from '../case.ts';
import { withoutCodes } from '../escalation/without-codes.ts';
import { journaliseOutcome } from '../journal.ts';
import { repeat } from '../repeat.ts';
import { askForSupport, leaveSupport } from './ask-support.ts';
import { findListening, leaveChoice, toChoice, type SupportAction } from './support-choices.ts';
import { confirm, tellSupport, whileFew, withRequest } from './tell-support.ts';

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
  return withRequest(scene, reference, (request) =>
    request === undefined ? sayGone(scene) : take(scene, request, text),
  );
}

function sayGone(scene: Scene): Played {
  return repeat(notify(leaveSupport(scene), 'warning', talkOf(scene).deskGone));
}

function take(scene: Scene, request: EscalationState, text: string): Played {
  switch (readForSupport(text, isClosed(request))) {
    case 'leaving':
      return leave(scene, request);
    case 'courtesy':
      return askForSupport(notify(scene, 'success', talkOf(scene).thanks), request);
    case 'hesitation':
      return askForSupport(scene, request);
    case 'works':
      return sayItWorks(scene, request);
    case 'words':
      return pass(scene, request, scene.typed ?? text);
  }
}

/** Nobody looks at a request that is solved: words about it open it again. */
function pass(scene: Scene, request: EscalationState, typed: string): Played {
  const cleansed = withoutCodes(scene, { typed });
  if (cleansed.kind === 'needs') return cleansed;
  const { scene: left, values } = cleansed;
  const words = values['typed'] ?? '';
  if (words === '') return askForSupport(left, request);
  return isClosed(request) ? reopen(left, request, words) : write(left, request, words);
}

function reopen(scene: Scene, request: EscalationState, text: string): Played {
  const { reference } = request;
  const said = fill(talkOf(scene).deskReopenedWritten, { reference });
  return tellOrWait(scene, request, (few) => {
    const told = tellSupport(few, request, { kind: 'reopened', text });
    const noted = journaliseOutcome(told, diagnoseScene(scene), 'escalated');
    return askForSupport(notify(noted, 'success', said), { ...request, status: 'reopened' });
  });
}

function write(scene: Scene, request: EscalationState, text: string): Played {
  const { reference } = request;
  const said = fill(talkOf(scene).deskWritten, { reference });
  return tellOrWait(scene, request, (few) => {
    const told = tellSupport(few, request, { kind: 'written', text });
    return askForSupport(notify(told, 'success', said), request);
  });
}

/** Where support was told much already, what can be said to it comes again. */
function tellOrWait(
  scene: Scene,
  request: EscalationState,
  tell: (scene: Scene) => Played,
): Played {
  return whileFew(scene, request, tell, (many) => askForSupport(many, request));
}

function askWords(scene: Scene, { reference }: EscalationState): Scene {
  const talk = talkOf(scene);
  return offer(scene, fill(talk.deskWrite, { reference }), [leaveChoice(talk, reference)]);
}

/** What stood open comes again; where nothing did, there is a way back to support. */
function leave(scene: Scene, { reference }: EscalationState): Played {
  const talk = talkOf(scene);
  const left = notify(leaveSupport(scene), 'info', talk.deskLeft);
  if (scene.state.expecting !== 'nothing') return repeat(left);
  return offer(left, talk.tellMore, [
    toChoice('reply', talk.deskReply, reference),
    { id: 'command:restart', label: talk.somethingElse },
  ]);
}

/** It works, with what support did: whether the verdict was right, support says. */
function sayItWorks(scene: Scene, request: EscalationState): Played {
  const talk = talkOf(scene);
  const { reference, status } = request;
  if (status === 'confirmed')
    return repeat(notify(scene, 'info', fill(talk.deskAlready, { reference })));
  return tellOrWait(scene, request, (few) => {
    const rested = remember(marked(confirm(few, request)), { expecting: 'nothing' });
    const noted = journaliseOutcome(rested, diagnoseScene(scene), 'works');
    return offer(noted, talk.worksMore, [
      toChoice('not-yet', talk.deskNotYet, reference),
      { id: 'command:restart', label: talk.somethingElse },
    ]);
  });
}

/** It still does not work: what support solved is open again. */
function sayNotYet(scene: Scene, request: EscalationState): Played {
  const talk = talkOf(scene);
  const { deskNotYetWords: text } = talk;
  if (isClosed(request)) {
    return tellOrWait(scene, request, (few) => {
      const told = tellSupport(few, request, { kind: 'reopened' });
      const noted = journaliseOutcome(told, diagnoseScene(scene), 'escalated');
      return askWhatIsSeen(noted, request, talk.deskReopened);
    });
  }
  if (isSaidLast(request, text)) return askWhatIsSeen(scene, request, talk.deskNotYetNoted);
  return tellOrWait(scene, request, (few) =>
    askWhatIsSeen(
      tellSupport(few, request, { kind: 'written', text }),
      request,
      talk.deskNotYetNoted,
    ),
  );
}

function askWhatIsSeen(scene: Scene, { reference }: EscalationState, words: string): Scene {
  return offer(scene, fill(words, { reference }), [leaveChoice(talkOf(scene), reference)]);
}

function isClosed({ status }: EscalationState): boolean {
  return status === 'solved' || status === 'confirmed';
}

/** Support has heard it, and nothing happened since. */
function isSaidLast({ lastEvent }: EscalationState, words: string): boolean {
  const { kind, text } = lastEvent ?? {};
  return kind === 'reopened' || (kind === 'written' && text === words);
}
