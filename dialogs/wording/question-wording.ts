import type { QuestionId } from '../../bot/diagnosis/questions.ts';

/** How one question is put, in one language. */
interface QuestionWording {
  readonly text: string;
  /** The same in other words, for somebody who did not understand. */
  readonly again: string;
  /** Labels of the answers, by id; short enough for a button. */
  readonly answers: Readonly<Record<string, string>>;
}

export type QuestionWordings = Readonly<Record<QuestionId, QuestionWording>>;
