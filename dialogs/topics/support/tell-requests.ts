import type { EscalationStatus } from '../../../bot/ports/escalations.ts';
import type { EscalationState } from '../../../bot/ports/turn.ts';
import { contactsIn } from '../../contacts.ts';
import { need, offer, sayText, talkOf, type Played, type Scene } from '../../scene.ts';
import { fill } from '../../wording/fill.ts';
import type { Talk } from '../../wording/talk.ts';
import { provedAddresses } from '../case.ts';
import { isUnderWay } from '../escalation/is-under-way.ts';
import { repeat } from '../repeat.ts';
import { writeDateAbroad } from '../write-date.ts';
import { isForSupport } from './ask-support.ts';
import { supportChoices } from './support-choices.ts';

/** Where each request to support stands, and what can be said to support of the latest. */
export function tellRequests(scene: Scene): Played {
  const talk = talkOf(scene);
  const { escalations } = scene.learned;
  if (escalations === undefined)
    return need({ kind: 'escalations', addresses: provedAddresses(scene) });
  const [latest] = escalations;
  if (latest === undefined) return repeat(sayText(scene, talk.requestNone));
  const lines = escalations.map((request) => requestLine(scene, request));
  const choices = supportChoices(talk, latest.reference, latest.status);
  const told = offer(scene, lines.join('\n'), choices);
  const isLast = scene.state.expecting === 'nothing' || isForSupport(scene);
  return isLast ? told : repeat(told);
}

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
