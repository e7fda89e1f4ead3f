import type { Fact, Facts } from '../../bot/diagnosis/fact.ts';
import { notify, remember, talkOf, type Played, type Scene } from '../scene.ts';
import { pickNameAndUnit } from '../understanding/pick-up.ts';
import { askQuestion } from './ask-question.ts';
import { proceed } from './proceed.ts';
import { withAnswer, withFacts } from './read-answer.ts';

/** Takes a name and a unit, from the form or out of one line. */
export function takeNameAndUnit(scene: Scene, typed: string): Played {
  const { name, unit } = pickNameAndUnit(typed);
  const givenName = name ?? scene.state.givenName;
  const givenUnit = unit ?? scene.state.givenUnit;
  if (givenName === undefined || givenUnit === undefined) {
    const noted = remember(scene, {
      ...(name === undefined ? {} : { givenName: name }),
      ...(unit === undefined ? {} : { givenUnit: unit }),
    });
    return askQuestion(notify(noted, 'error', talkOf(scene).nameAndUnitBad), 'name-and-unit', true);
  }
  const answered = withAnswer(remember(scene, { givenName, givenUnit }), 'name-and-unit', 'text');
  const identified: Fact = { finding: 'yes', source: 'person', at: scene.context.now };
  const facts: Facts = { 'person.identified': identified };
  return proceed(withFacts(answered, facts));
}
