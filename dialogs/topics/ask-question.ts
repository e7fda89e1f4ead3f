import {
  QUESTION_OF,
  UNKNOWN_ANSWER,
  type KnownQuestion,
  type QuestionId,
} from '../../bot/diagnosis/questions.ts';
import type { Choice, FormField } from '../../bot/ports/reply.ts';
import { offer, remember, say, wordedIn, type Scene } from '../scene.ts';
import type { Talk } from '../wording/talk.ts';
import type { Wording } from '../wording/wording.ts';

/** From this question on, a human is offered beside each. */
const HUMAN_FROM = 3;

/** The answers on offer, with "I do not know" last. */
export function answerChoices(
  question: KnownQuestion,
  wording: Pick<Wording, 'question' | 'talk'>,
): readonly Choice[] {
  const words = wording.question[question.id];
  const answers = question.answers.map(({ id }) => ({
    id: `answer:${question.id}:${id}`,
    label: words.answers[id] ?? id,
  }));
  const unknown = {
    id: `answer:${question.id}:${UNKNOWN_ANSWER}`,
    label: wording.talk.unknownAnswer,
  };
  return [...answers, unknown];
}

/** Puts a question, in other words when it was not understood. */
export function askQuestion(scene: Scene, id: QuestionId, isAgain = false): Scene {
  const wording = wordedIn(scene);
  const { talk } = wording;
  const question = QUESTION_OF[id];
  const words = wording.question[id];
  const asked = scene.state.asked + (isAgain ? 0 : 1);
  const human = asked >= HUMAN_FROM ? [{ id: 'command:human', label: talk.human }] : [];
  const put = remember(scene, {
    expecting: id === 'name-and-unit' ? 'name-and-unit' : 'question',
    question: id,
    asked,
  });
  const text = isAgain ? words.again : words.text;
  const choices = [...answerChoices(question, wording), ...human];
  const form = formOf(id, talk);
  if (form === undefined) return offer(put, text, choices);
  const around = form.skip === undefined ? choices : [form.skip, ...human];
  return say(put, {
    kind: 'form',
    form: id,
    text,
    fields: form.fields,
    submitLabel: talk.nameAndUnitSubmit,
    choices: around,
  });
}

interface QuestionForm {
  readonly fields: readonly FormField[];
  /** What "I do not know" is called beside it. */
  readonly skip?: Choice;
}

/** The questions whose answer is typed into fields. */
function formOf(id: QuestionId, talk: Talk): QuestionForm | undefined {
  if (id === 'error-text') {
    const field = {
      id: 'text',
      label: talk.errorTextLabel,
      kind: 'long-text',
      isRequired: true,
    } as const;
    return { fields: [field] };
  }
  if (id !== 'name-and-unit') return undefined;
  const name = {
    id: 'name',
    label: talk.nameAndUnitLabelName,
    kind: 'text',
    isRequired: true,
  } as const;
  const unit = {
    id: 'unit',
    label: talk.nameAndUnitLabelUnit,
    kind: 'text',
    isRequired: true,
    hint: talk.nameAndUnitHintUnit,
  } as const;
  return {
    fields: [name, unit],
    skip: { id: `answer:${id}:${UNKNOWN_ANSWER}`, label: talk.skip },
  };
}
