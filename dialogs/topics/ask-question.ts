import {
  QUESTION_OF,
  UNKNOWN_ANSWER,
  type KnownQuestion,
  type QuestionId,
} from '../../bot/diagnosis/questions.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { Choice, FormField } from '../../bot/ports/reply.ts';
import { offer, remember, say, talkOf, type Scene } from '../scene.ts';
import { QUESTIONS_EN } from '../wording/en/questions.ts';
import { QUESTIONS_FR } from '../wording/fr/questions.ts';
import type { Talk } from '../wording/talk.ts';
import type { QuestionWording } from '../wording/question-wording.ts';

/** From this question on, a human is offered beside each. */
const HUMAN_FROM = 3;

/** How the question is put in the language. */
export function questionWords(id: QuestionId, language: Language): QuestionWording {
  return language === 'fr' ? QUESTIONS_FR[id] : QUESTIONS_EN[id];
}

/** The answers on offer, with "I do not know" last. */
export function answerChoices(
  question: KnownQuestion,
  language: Language,
  unknownLabel: string,
): readonly Choice[] {
  const words = questionWords(question.id, language);
  const answers = question.answers.map(({ id }) => ({
    id: `answer:${question.id}:${id}`,
    label: words.answers[id] ?? id,
  }));
  return [...answers, { id: `answer:${question.id}:${UNKNOWN_ANSWER}`, label: unknownLabel }];
}

/** Puts a question, in other words when it was not understood. */
export function askQuestion(scene: Scene, id: QuestionId, isAgain = false): Scene {
  const talk = talkOf(scene);
  const question = QUESTION_OF[id];
  const words = questionWords(id, scene.state.language);
  const asked = scene.state.asked + (isAgain ? 0 : 1);
  const human = asked >= HUMAN_FROM ? [{ id: 'command:human', label: talk.human }] : [];
  const put = remember(scene, {
    expecting: id === 'name-and-unit' ? 'name-and-unit' : 'question',
    question: id,
    asked,
  });
  const text = isAgain ? words.again : words.text;
  const choices = [...answerChoices(question, scene.state.language, talk.unknownAnswer), ...human];
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
