import { entriesOf, holds, type Condition } from '../../bot/diagnosis/condition.ts';
import type { Facts } from '../../bot/diagnosis/fact.ts';
import { QUESTION_OF, UNKNOWN_ANSWER, type QuestionId } from '../../bot/diagnosis/questions.ts';
import { remember, type Scene } from '../scene.ts';
import { factsOf } from './case.ts';
import { readQuestionId } from './read-question-id.ts';

/**
 * Takes back facts that the person told, with the answers that told them, the answers that only made sense
 * with them, and what those told in their turn. What `isKept` names stays.
 */
export function forget(
  scene: Scene,
  names: ReadonlySet<string>,
  isKept: (name: string) => boolean = () => false,
): Scene {
  const facts = Object.fromEntries(
    Object.entries(scene.state.facts).filter(([name]) => !names.has(name)),
  );
  const left = remember(scene, { facts });
  const known = factsOf(left.state);
  const gone = Object.entries(scene.state.answers).filter(
    ([id, answer]) =>
      toldBy(id, answer).some((name) => names.has(name)) || !makesSense(id, known, scene),
  );
  const followed = gone.flatMap(([id, answer]) => toldBy(id, answer));
  const all = new Set([...names, ...followed.filter((name) => !isKept(name))]);
  if (all.size > names.size) return forget(scene, all, isKept);
  return dropAnswers(left, new Set(gone.map(([id]) => id)));
}

/** Takes back the answer to a question, if there is one, and all that followed from it. */
export function forgetAnswer(scene: Scene, question: QuestionId): Scene {
  const { answers } = scene.state;
  if (answers[question] === undefined) return scene;
  const details = Object.values(QUESTION_OF)
    .filter(({ after }) => after?.question === question)
    .map(({ id }) => id);
  const told = [question, ...details].flatMap((id) => toldBy(id, answers[id]));
  return dropAnswers(forget(scene, new Set(told)), new Set<string>([question, ...details]));
}

function dropAnswers(scene: Scene, ids: ReadonlySet<string>): Scene {
  const answers = Object.entries(scene.state.answers).filter(([id]) => !ids.has(id));
  return remember(scene, { answers: Object.fromEntries(answers) });
}

/** Whether one of the reasons to ask it that were there is there still. */
function makesSense(id: string, known: Facts, { state }: Scene): boolean {
  const question = readQuestionId(id);
  if (question === undefined) return false;
  const reasons = QUESTION_OF[question].when.map(reasonOf);
  const before = factsOf(state);
  return (
    reasons.some((reason) => holds(reason, known)) ||
    reasons.every((reason) => !holds(reason, before))
  );
}

/** What a condition asks to be known; that something was not asked yet is past once it was. */
function reasonOf(condition: Condition): Condition {
  const asked = entriesOf(condition).filter(([, wanted]) =>
    ['yes', 'no', 'not-known'].includes(wanted),
  );
  return Object.fromEntries(asked);
}

function toldBy(id: string, answer: string | undefined): readonly string[] {
  const question = readQuestionId(id);
  if (question === undefined || answer === undefined) return [];
  const { answers, unknowns } = QUESTION_OF[question];
  if (answer === UNKNOWN_ANSWER) return unknowns;
  return Object.keys(answers.find((row) => row.id === answer)?.tells ?? {});
}
