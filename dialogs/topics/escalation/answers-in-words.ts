import { UNKNOWN_ANSWER, type QuestionId } from '../../../bot/diagnosis/questions.ts';
import type { SaidAnswer } from '../../../bot/ports/escalations.ts';
import { wordedIn, type Scene } from '../../scene.ts';
import { SUPPORT_WORDS } from '../../wording/support.ts';
import type { Wording } from '../../wording/wording.ts';
import { readQuestionId } from '../read-question-id.ts';

/** Every question that was answered, with its answer: in French, as support reads it. */
export function answersInWords(scene: Scene): readonly SaidAnswer[] {
  const wording = wordedIn(scene, 'fr');
  return scene.state.said.flatMap(({ question, answer }) => {
    const id = readQuestionId(question);
    return id === undefined
      ? []
      : [{ question: wording.question[id].text, answer: answerWords(wording, id, answer) }];
  });
}

function answerWords(wording: Wording, question: QuestionId, answer: string): string {
  if (answer === 'text') return SUPPORT_WORDS.freeText;
  return answer === UNKNOWN_ANSWER
    ? wording.talk.unknownAnswer
    : (wording.question[question].answers[answer] ?? answer);
}
