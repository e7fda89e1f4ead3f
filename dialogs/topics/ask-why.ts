import { QUESTION_OF, type QuestionId } from '../../bot/diagnosis/questions.ts';
import type { Choice } from '../../bot/ports/reply.ts';
import { offer, remember, talkOf, wordedIn, type Scene } from '../scene.ts';
import { answersOf, diagnoseScene, holdsNow } from './case.ts';

/** Why not: the reasons that change what is to be done. */
export function askWhy(scene: Scene): Scene {
  const talk = talkOf(scene);
  const diagnosis = diagnoseScene(scene);
  const isAdministrators =
    diagnosis.verdict === 'blocked' &&
    [diagnosis.owner, ...diagnosis.then].includes('unit-administrator');
  const reasons = [
    ...(isAdministrators ? followUp(scene, 'administrator') : []),
    ...(QUESTION_OF.contract.when.some((condition) => holdsNow(scene.state, condition))
      ? followUp(scene, 'contract')
      : []),
    ...(diagnosis.step === 'unit' ? followUp(scene, 'eligibility') : []),
    ...(diagnosis.step === 'janus' ? [{ id: 'code:closed', label: talk.codeClosed }] : []),
  ];
  return offer(remember(scene, { expecting: 'cannot' }), talk.cannotWhy, [
    ...reasons,
    { id: 'verdict:not-mine', label: talk.cannotNotMine },
    { id: 'verdict:escalate', label: talk.cannotOther },
  ]);
}

function followUp(scene: Scene, id: QuestionId): readonly Choice[] {
  if (answersOf(scene.state)[id] !== undefined) return [];
  const words = wordedIn(scene).question[id];
  return QUESTION_OF[id].answers.map((answer) => ({
    id: `answer:${id}:${answer.id}`,
    label: words.answers[answer.id] ?? answer.id,
  }));
}
