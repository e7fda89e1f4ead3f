import type { EscalationState } from '../../../bot/ports/turn.ts';
import { need, notify, talkOf, type Played, type Scene } from '../../scene.ts';
import { findErrorText } from '../../understanding/error-texts.ts';
import { readCommand } from '../../understanding/command.ts';
import {
  pickReferences,
  readRequestWish,
  type RequestWish,
} from '../../understanding/request-words.ts';
import { fill } from '../../wording/fill.ts';
import { provedAddresses } from '../case.ts';
import { isOfRequest } from '../journal.ts';
import { repeat } from '../repeat.ts';
import { findListening } from './support-choices.ts';
import { leadToRequest } from './tell-requests.ts';

/** A request that is named, or spoken of: where it stands, and what can be done with it. */
export function asRequest(scene: Scene, text: string): Played | undefined {
  // What is typed for a request that is being written is part of that one.
  if (scene.state.expecting === 'escalation-details') return undefined;
  const references = pickReferences(text);
  return references.length > 0 ? asNamed(scene, references) : asSpokenOf(scene, text);
}

/** Nobody learns of a reference that is not theirs whether it exists. */
function asNamed(scene: Scene, references: readonly string[]): Played | undefined {
  const listening = findListening(scene.state.offered);
  const { escalations } = scene.learned;
  if (escalations === undefined) return askForRequests(scene);
  const own = escalations.filter(({ reference }) => references.includes(reference));
  const [named] = own;
  const isOpenAlready = own.some(({ reference }) => reference === listening);
  if (named !== undefined) return isOpenAlready ? undefined : leadToRequest(scene, named);
  // Support may know what the person means by it.
  if (listening !== undefined) return undefined;
  const [reference] = references;
  return repeat(notify(scene, 'info', fill(talkOf(scene).requestNotYours, { reference })));
}

function asSpokenOf(scene: Scene, text: string): Played | undefined {
  const wish = readCommand(text) === undefined ? readRequestWish(text) : undefined;
  if (wish === undefined || !isAboutRequest(scene, wish)) return undefined;
  // An error that was pasted is looked at first: these words are nowhere else yet.
  if (wish === 'still' && findErrorText(text) !== undefined) return undefined;
  const { escalations } = scene.learned;
  if (escalations === undefined) return askForRequests(scene);
  const found = find(escalations, wish);
  return found && leadToRequest(scene, found);
}

const askForRequests = (scene: Scene): Played =>
  need({ kind: 'escalations', addresses: provedAddresses(scene) });

/** Where something else was found since, or is asked now, words of trouble are about that. */
function isAboutRequest(scene: Scene, wish: RequestWish): boolean {
  const { expecting, offered, reference } = scene.state;
  if (findListening(offered) !== undefined) return false;
  const isResting = expecting === 'nothing' || expecting === 'for-whom';
  switch (wish) {
    case 'reopen':
      return true;
    case 'tell':
      return isResting || isOfRequest(scene);
    case 'still':
      return isResting && reference !== undefined;
  }
}

/** The latest; to be opened again, the latest that is closed. */
function find(
  requests: readonly EscalationState[],
  wish: RequestWish,
): EscalationState | undefined {
  const closed = requests.find(({ status }) => status === 'solved' || status === 'confirmed');
  return (wish === 'reopen' ? closed : undefined) ?? requests[0];
}
