import type { Question } from './question.ts';
import { ACCESS_QUESTIONS } from './questions/access.ts';
import { FOLLOW_UP_QUESTIONS } from './questions/follow-up.ts';
import { JANUS_QUESTIONS } from './questions/janus.ts';
import { PROFILE_QUESTIONS } from './questions/profile.ts';
import { SCREEN_QUESTIONS } from './questions/screen.ts';

type Row =
  | (typeof SCREEN_QUESTIONS)[number]
  | (typeof ACCESS_QUESTIONS)[number]
  | (typeof JANUS_QUESTIONS)[number]
  | (typeof PROFILE_QUESTIONS)[number]
  | (typeof FOLLOW_UP_QUESTIONS)[number];

export type QuestionId = Row['id'];

/** A row with its own id. */
export interface KnownQuestion extends Question {
  readonly id: QuestionId;
}

const TABLES: readonly (readonly KnownQuestion[])[] = [
  SCREEN_QUESTIONS,
  ACCESS_QUESTIONS,
  JANUS_QUESTIONS,
  PROFILE_QUESTIONS,
  FOLLOW_UP_QUESTIONS,
];

/** Every question that a person can be asked. At equal worth the earlier row is asked first. */
export const QUESTIONS: readonly KnownQuestion[] = TABLES.flat();

/** The row of an id. Total, because the ids are those of the rows. */
export const QUESTION_OF = Object.fromEntries(QUESTIONS.map((row) => [row.id, row])) as Readonly<
  Record<QuestionId, KnownQuestion>
>;

/** What the person answered so far: question → id of the answer, `unknown`, or `text` for a free one. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

/** The answer that every question with a list has besides its own: "I do not know, none of these". */
export const UNKNOWN_ANSWER = 'unknown';
