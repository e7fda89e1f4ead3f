import {
  drop,
  marked,
  notify,
  offer,
  remember,
  talkOf,
  type Played,
  type Scene,
} from '../../scene.ts';
import { repeat } from '../repeat.ts';
import { askDetails } from './ask-details.ts';
import { sendEscalation } from './send-escalation.ts';
import { startEscalation } from './start-escalation.ts';

/** What the person says to the summary. A button of a summary that is past sends nothing twice. */
export function takeSummaryChoice(scene: Scene, choice: string): Played {
  if (scene.state.escalation === undefined)
    return choice === 'change' ? startEscalation(scene) : repeatPast(scene, choice);
  if (choice === 'cancel') return cancel(scene);
  if (choice === 'send' && scene.state.expecting === 'escalation-confirm')
    return sendEscalation(scene);
  return askDetails(marked(scene), talkOf(scene).moreContext);
}

function repeatPast(scene: Scene, choice: string): Played {
  const isSent = choice === 'send' && scene.state.reference !== undefined;
  return repeat(isSent ? notify(scene, 'info', talkOf(scene).alreadySent) : scene);
}

function cancel(scene: Scene): Scene {
  const talk = talkOf(scene);
  const dropped = remember(drop(marked(scene), 'escalation'), { expecting: 'nothing' });
  return offer(notify(dropped, 'info', talk.escalationCancelled), talk.afterQuestion, [
    { id: 'verdict:works', label: talk.works },
    { id: 'verdict:done', label: talk.done },
    { id: 'command:restart', label: talk.restart },
  ]);
}
