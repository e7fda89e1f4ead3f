import { UNKNOWN_ANSWER, type QuestionId } from '../../../bot/diagnosis/questions.ts';
import type { SaidAnswer } from '../../../bot/ports/escalations.ts';
import type { Language } from '../../../bot/ports/message.ts';
import { wordedIn, type Scene } from '../../scene.ts';
import { FREE_ANSWER } from '../../wording/console/conversation.ts';
import type { Wording } from '../../wording/wording.ts';
import { readQuestionId } from '../read-question-id.ts';

/** Every question that was answered, with its answer: in French, and in English for whoever reads that. */
export function answersInWords(scene: Scene): readonly SaidAnswer[] {
  return scene.state.said.flatMap(({ question, answer }) => {
    const id = readQuestionId(question);
    if (id === undefined) return [];
    const words = (language: Language) => ({
      question: wordedIn(scene, language).question[id].text,
      answer: answerWords(wordedIn(scene, language), id, answer, language),
    });
    return [{ ...words('fr'), english: words('en') }];
  });
}

function answerWords(
  wording: Wording,
  question: QuestionId,
  answer: string,
  language: Language,
): string {
  if (answer === 'text') return FREE_ANSWER[language];
  return answer === UNKNOWN_ANSWER
    ? wording.talk.unknownAnswer
    : (wording.question[question].answers[answer] ?? answer);
}
