import type { Diagnosis } from '../../bot/diagnosis/diagnosis.ts';
import { notify, offer, remember, say, sayText, talkOf, type Scene } from '../scene.ts';
import { fill } from '../wording/fill.ts';
import { accessPath } from './access-path.ts';
import { journalise } from './journal.ts';

const SYSTEM_NAMES = { reseda: 'RESEDA', janus: 'Janus', sygefor: 'Sygefor' } as const;

/** A system that has to be asked does not answer. */
export function tellUnavailable(scene: Scene, diagnosis: Diagnosis): Scene {
  const systems = diagnosis.unavailable.map((system) => SYSTEM_NAMES[system]).join(', ');
  const told = say(
    notify(scene, 'warning', fill(talkOf(scene).unavailable, { systems })),
    accessPath(scene, diagnosis),
  );
  return journalise(offerRetry(told), diagnosis);
}

/** What one can do while a system is silent. */
export function offerRetry(scene: Scene): Scene {
  const talk = talkOf(scene);
  return offer(remember(scene, { expecting: 'unavailable' }), talk.unavailableChoices, [
    { id: 'unavailable:retry', label: talk.retry },
    { id: 'unavailable:questions', label: talk.byQuestions },
    { id: 'command:human', label: talk.human },
  ]);
}

/** There is nothing left to ask: the guide's own way stands, for whoever does not know where they are on it. */
export function tellUndetermined(scene: Scene, diagnosis: Diagnosis): Scene {
  const told = sayText(say(scene, accessPath(scene, diagnosis)), talkOf(scene).guidePath);
  return journalise(offerHuman(told), diagnosis);
}

/** A human, where there is nothing left to ask. */
export function offerHuman(scene: Scene): Scene {
  const talk = talkOf(scene);
  return offer(remember(scene, { expecting: 'undetermined' }), talk.undetermined, [
    { id: 'command:human', label: talk.human },
    { id: 'command:restart', label: talk.restart },
  ]);
}
