import type { EscalationStatus } from '../../../bot/ports/escalations.ts';
import type { Choice } from '../../../bot/ports/reply.ts';
import type { EscalationState } from '../../../bot/ports/turn.ts';
import { contactsIn } from '../../contacts.ts';
import { need, offer, remember, sayText, talkOf, type Played, type Scene } from '../../scene.ts';
import type { State } from '../../state.ts';
import { fill } from '../../wording/fill.ts';
import type { Talk } from '../../wording/talk.ts';
import { provedAddresses } from '../case.ts';
import { isUnderWay } from '../escalation/is-under-way.ts';
import { repeat } from '../repeat.ts';
import { writeDateAbroad } from '../write-date.ts';
import { isForSupport } from './ask-support.ts';
import { leaveChoice, supportChoices, toChoice } from './support-choices.ts';

/** Where each request to support stands, and what can be said to support of the latest. */
export function tellRequests(scene: Scene): Played {
  const talk = talkOf(scene);
  const { escalations } = scene.learned;
  if (escalations === undefined)
    return need({ kind: 'escalations', addresses: provedAddresses(scene) });
  const [latest] = escalations;
  if (latest === undefined) return repeat(sayText(scene, talk.requestNone));
  const lines = escalations.map((request) => requestLine(scene, request));
  const isHeard = isForSupport(scene) || RESTS.includes(scene.state.expecting);
  if (latest.status !== 'confirmed' && isHeard) {
    const ask = latest.status === 'solved' ? talk.deskSolvedAsk : talk.deskAsk;
    return offer(scene, [...lines, ask].join('\n'), choicesOf(talk, latest));
  }
  const told = offer(scene, lines.join('\n'), namedChoices(talk, latest));
  return scene.state.expecting === 'nothing' ? told : repeat(told);
}

/** Where nothing is asked that words have to answer: they may go to support. */
const RESTS: readonly State['expecting'][] = [
  'nothing',
  'for-whom',
  'after-verdict',
  'undetermined',
  'unavailable',
];

/** One request, with what can be done with it. What is typed next goes to support, and opens a closed one again. */
export function leadToRequest(scene: Scene, request: EscalationState): Scene {
  const talk = talkOf(scene);
  const { reference, status } = request;
  const isClosed = status === 'solved' || status === 'confirmed';
  const text = `${requestLine(scene, request)}\n${isClosed ? talk.requestReopenAsk : talk.deskAsk}`;
  const resumed = remember(scene, { misses: 0 });
  if (!isClosed) return offer(resumed, text, choicesOf(talk, request));
  return offer(resumed, text, [
    reopenChoice(talk, reference),
    ...(status === 'solved' ? [worksChoice(talk, reference)] : []),
    { id: 'command:human', label: talk.requestOther },
    leaveChoice(talk, reference),
  ]);
}

function choicesOf(talk: Talk, { reference, status }: EscalationState): readonly Choice[] {
  const works = worksChoice(talk, reference);
  return supportChoices(talk, reference, status).map((choice) =>
    choice.id === works.id ? works : choice,
  );
}

/** Beside the choices of something else, each says that it is about a request. */
function namedChoices(talk: Talk, { reference, status }: EscalationState): readonly Choice[] {
  if (status === 'confirmed') return [reopenChoice(talk, reference)];
  const reply = toChoice('reply', fill(talk.requestWrite, { reference }), reference);
  const again = status === 'solved' ? [reopenChoice(talk, reference)] : [];
  return [reply, worksChoice(talk, reference), ...again];
}

const reopenChoice = (talk: Talk, reference: string): Choice =>
  toChoice('not-yet', fill(talk.requestReopen, { reference }), reference);

const worksChoice = (talk: Talk, reference: string): Choice =>
  toChoice('works', fill(talk.requestWorks, { reference }), reference);

function requestLine(scene: Scene, request: EscalationState): string {
  const { reference, at } = request;
  const state = stateWords(scene, request);
  const date = writeDateAbroad(at, scene.state.language, scene.context.service.timeZone);
  return fill(talkOf(scene).requestLine, { reference, date, state });
}

/** Until somebody took it up, what matters is whether its mail has left. */
function stateWords(scene: Scene, { status, changedAt, mail }: EscalationState): string {
  const talk = talkOf(scene);
  if (status !== 'new') return talk[STATUS_WORDS[status]];
  const { support } = contactsIn(scene.state.language, scene.context);
  const isTold = !isUnderWay(changedAt, scene.context.now);
  const words = {
    sent: talk.requestSent,
    waiting: talk.requestWaiting,
    failed: talk.requestFailed,
  };
  return fill(words[isTold ? mail : 'sent'], { support });
}

const STATUS_WORDS = {
  taken: 'requestTaken',
  waiting: 'requestOnHold',
  solved: 'requestSolved',
  reopened: 'requestReopened',
  confirmed: 'requestConfirmed',
} as const satisfies Record<Exclude<EscalationStatus, 'new'>, keyof Talk>;
