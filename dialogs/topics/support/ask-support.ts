import type { EscalationState } from '../../../bot/ports/turn.ts';
import { offer, remember, talkOf, type Played, type Scene } from '../../scene.ts';
import { findListening, supportChoices } from './support-choices.ts';
import { withRequest } from './tell-support.ts';

/** What is typed next goes to support, and what else one can do with the request. */
export function askForSupport(scene: Scene, { reference, status }: EscalationState): Scene {
  const talk = talkOf(scene);
  const text = status === 'solved' ? talk.deskSolvedAsk : talk.deskAsk;
  return offer(scene, text, supportChoices(talk, reference, status));
}

/** The same again, where what is typed goes to support; `otherwise` where it goes to the assistant. */
export function askForSupportAgain(scene: Scene, otherwise: (scene: Scene) => Played): Played {
  const reference = findListening(scene.state.offered);
  if (reference === undefined) return otherwise(scene);
  return withRequest(scene, reference, (request) =>
    request === undefined || request.status === 'confirmed'
      ? otherwise(scene)
      : askForSupport(scene, request),
  );
}

/** Whether what is typed goes to support. */
export function isForSupport({ state }: Scene): boolean {
  return findListening(state.offered) !== undefined;
}

/** What is typed goes to the assistant again. */
export function leaveSupport(scene: Scene): Scene {
  return isForSupport(scene) ? remember(scene, { offered: [] }) : scene;
}
