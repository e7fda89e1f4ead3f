import { WrongArguments } from './run-command.ts';
import type { Told } from '../../dialogs/topics/understood/facts-of-meaning.ts';
import { readErrorText } from '../../dialogs/understanding/error-texts.ts';
import { pickChoice } from '../../dialogs/understanding/pick-choice.ts';
import { pickNameAndUnit } from '../../dialogs/understanding/pick-up.ts';
import { SHIPPED } from '../../dialogs/wording/wording.ts';
import { readAddress } from '../diagnosis/address.ts';
import type { Fact, Facts } from '../diagnosis/fact.ts';
import { factsOfAnswer, learn } from '../diagnosis/learn.ts';
import {
  QUESTION_OF,
  UNKNOWN_ANSWER,
  type Answers,
  type QuestionId,
} from '../diagnosis/questions.ts';
import type { Language } from '../ports/message.ts';

/** What the answers tell, and what they add to the look-up. */
export interface GivenAnswers {
  readonly facts: Facts;
  readonly answers: Answers;
  readonly mails: readonly string[];
  readonly name: string | undefined;
  readonly unit: string | undefined;
}

/** How answers are read. */
export interface AnswerReading {
  readonly language: Language;
  readonly now: Date;
  /** What free words tell. */
  readonly toldBy: (text: string) => Told | undefined;
}

/** Nobody answered anything. */
export const NO_ANSWERS: GivenAnswers = {
  facts: {},
  answers: {},
  mails: [],
  name: undefined,
  unit: undefined,
};

/**
 * Reads an object of question id → answer id or text.
 *
 * @throws `WrongArguments` for a question or an answer that does not exist, with those that do.
 */
export function readGivenAnswers(
  document: unknown,
  { language, now, toldBy }: AnswerReading,
): GivenAnswers {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    throw new WrongArguments(
      '--answers: the file must hold one JSON object, question id -> answer id or text.',
    );
  }
  const at = now.toISOString();
  return Object.entries(document).reduce<GivenAnswers>((given, [id, answer]) => {
    const question = readQuestion(id);
    if (typeof answer !== 'string')
      throw new WrongArguments(`--answers: the answer to "${id}" must be a text.`);
    return addAnswer(given, question, answer.trim(), { language, at, toldBy });
  }, NO_ANSWERS);
}

function readQuestion(id: string): QuestionId {
  const known = Object.values(QUESTION_OF).find((question) => question.id === id);
  if (known !== undefined) return known.id;
  throw new WrongArguments(
    `--answers: there is no question "${id}". There are: ${Object.keys(QUESTION_OF).join(', ')}.`,
  );
}

function addAnswer(
  given: GivenAnswers,
  question: QuestionId,
  typed: string,
  {
    language,
    at,
    toldBy,
  }: { readonly language: Language; readonly at: string } & Pick<AnswerReading, 'toldBy'>,
): GivenAnswers {
  const answer = pickAnswer(question, typed, language);
  if (answer !== undefined) {
    const facts = learn(given.facts, factsOfAnswer(question, answer, at));
    return { ...given, facts, answers: { ...given.answers, [question]: answer } };
  }
  const read = READ_TEXT[question]?.(typed, at, toldBy);
  if (read === undefined) throw new WrongArguments(wrongAnswer(question, typed));
  const { facts = {}, ...rest } = read;
  return {
    ...given,
    ...rest,
    facts: learn(given.facts, facts),
    answers: { ...given.answers, [question]: 'text' },
  };
}

function pickAnswer(question: QuestionId, typed: string, language: Language): string | undefined {
  const { answers } = QUESTION_OF[question];
  if (typed === UNKNOWN_ANSWER || answers.some(({ id }) => id === typed)) return typed;
  const words = SHIPPED[language].question[question].answers;
  return pickChoice(
    answers.map(({ id }) => ({ id, label: words[id] ?? id })),
    typed,
  )?.id;
}

/** Questions that are answered in free words; what cannot be read in them is refused. */
const READ_TEXT: Readonly<
  Partial<
    Record<
      QuestionId,
      (
        typed: string,
        at: string,
        toldBy: AnswerReading['toldBy'],
      ) => Partial<GivenAnswers> | undefined
    >
  >
> = {
  'other-address': (typed, at) => {
    const address = readAddress(typed);
    return address === undefined
      ? undefined
      : { mails: [address], facts: factsOfAnswer('other-address', 'no', at) };
  },
  'name-and-unit': (typed, at) => {
    const { name, unit } = pickNameAndUnit(typed);
    if (name === undefined || unit === undefined) return undefined;
    return { name, unit, facts: { 'person.identified': told('person', at) } };
  },
  'error-text': (typed, at, toldBy) => {
    const pasted = readErrorText(typed);
    if (pasted !== undefined) return { facts: { [pasted]: told('error-text', at) } };
    const said = (toldBy(typed) ?? []).map(([name, finding]) => [
      name,
      { ...told('person', at), finding },
    ]);
    return { facts: Object.fromEntries(said) as Facts };
  },
};

function told(source: 'person' | 'error-text', at: string): Fact {
  return { finding: 'yes', source, at };
}

function wrongAnswer(question: QuestionId, typed: string): string {
  const ids = [...QUESTION_OF[question].answers.map(({ id }) => id), UNKNOWN_ANSWER].join(', ');
  return `--answers: "${typed.slice(0, 60)}" does not answer "${question}". Its answers are: ${ids}.`;
}
