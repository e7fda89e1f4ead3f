import type { Choice } from '../../../bot/ports/reply.ts';
import { effect, offer, remember, talkOf, type Scene } from '../../scene.ts';
import { isOfRequest } from '../journal.ts';

/** What one can do once it works. */
export function moreChoices(scene: Scene): readonly Choice[] {
  const talk = talkOf(scene);
  return [
    { id: 'command:restart', label: talk.somethingElse },
    { id: 'command:human', label: talk.human },
  ];
}

/** Asks whether the verdict helped, or, where that was asked already, what there is to do else. */
export function askHelpedOrMore(scene: Scene, isToldVerdict: boolean): Scene {
  if (!isToldVerdict || !mayAsk(scene)) {
    return offer(scene, talkOf(scene).worksMore, moreChoices(scene));
  }
  return put(scene, moreChoices(scene));
}

/** Asks the same beside the question that follows: whoever goes on need not answer. */
export function askHelpedBeside(scene: Scene): Scene {
  return scene.state.told !== undefined && mayAsk(scene) ? put(scene, []) : scene;
}

/** Asks it once more where the conversation rests: it was asked, and something else was said. */
export function askHelpedAgain(scene: Scene): Scene | undefined {
  const { verdicts, helpAsked, helped, worked, told } = scene.state;
  const isOpen = helpAsked === verdicts && worked === verdicts && told !== undefined;
  return isOpen && helped?.diagnosisNumber !== verdicts
    ? put(scene, moreChoices(scene))
    : undefined;
}

/** Whoever says that a verdict is not theirs has said that it did not help. */
export function noteNotHelped(scene: Scene): Scene {
  const { verdicts } = scene.state;
  const judgement = { diagnosisNumber: verdicts, isRight: false };
  return effect(remember(scene, { helpAsked: verdicts }), { kind: 'judge', judgement });
}

/** Once for each verdict; of what was passed on, support says it, and whoever repairs it is no verdict. */
function mayAsk(scene: Scene): boolean {
  const { verdicts, helpAsked = 0 } = scene.state;
  return verdicts > helpAsked && !isOfRequest(scene);
}

/** The buttons name the verdict: in Teams they can be pressed long after. */
function put(scene: Scene, others: readonly Choice[]): Scene {
  const talk = talkOf(scene);
  const { verdicts } = scene.state;
  return offer(remember(scene, { helpAsked: verdicts }), talk.helpedAsk, [
    { id: `helped:yes:${verdicts}`, label: talk.helpedYes },
    { id: `helped:no:${verdicts}`, label: talk.helpedNo },
    ...others,
  ]);
}
