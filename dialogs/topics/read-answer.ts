import { factsOfAnswer, learn } from '../../bot/diagnosis/learn.ts';
import type { Fact, Facts, PersonFact } from '../../bot/diagnosis/fact.ts';
import type { QuestionId } from '../../bot/diagnosis/questions.ts';
import { marked, remember, type Played, type Scene } from '../scene.ts';
import { forgetAnswer } from './forget.ts';
import { proceed } from './proceed.ts';
import { reassure } from './reassure.ts';

/** Takes an answer to a question, whichever question stands open: a button of an earlier one corrects that answer. */
export function takeAnswer(scene: Scene, question: QuestionId, answer: string): Played {
  const facts = factsOfAnswer(question, answer, scene.context.now);
  const answered = withFacts(withAnswer(forgetAnswer(scene, question), question, answer), facts);
  return proceed('told.believes-not-eligible' in facts ? reassure(answered) : answered);
}

/** Notes that a question was answered. */
export function withAnswer(scene: Scene, question: QuestionId, answer: string): Scene {
  const answers = { ...scene.state.answers, [question]: answer };
  const said = [...scene.state.said, { question, answer }].slice(-40);
  return remember(marked(scene), { answers, said });
}

/** Adds facts to what the person told. */
export function withFacts(scene: Scene, facts: Facts): Scene {
  return remember(scene, { facts: learn(scene.state.facts, facts) });
}

/** A fact that the words of the person tell. */
export function toldFact(scene: Scene, name: PersonFact, source: 'person' | 'error-text'): Facts {
  const fact: Fact = { finding: 'yes', source, at: scene.context.now };
  return { [name]: fact };
}
