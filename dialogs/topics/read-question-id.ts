import { QUESTION_OF, UNKNOWN_ANSWER, type QuestionId } from '../../bot/diagnosis/questions.ts';

/** The id of a question, if it is one. */
export function readQuestionId(id: string | undefined): QuestionId | undefined {
  return Object.values(QUESTION_OF).find((question) => question.id === id)?.id;
}

/** Whether the question has this answer. */
export function isAnswerOf(question: QuestionId, answer: string): boolean {
  return answer === UNKNOWN_ANSWER || QUESTION_OF[question].answers.some(({ id }) => id === answer);
}
