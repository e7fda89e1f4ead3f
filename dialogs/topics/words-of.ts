import type { SituationCode } from '../../bot/diagnosis/situations.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { Scene } from '../scene.ts';
import type { SituationWording } from '../wording/situation-wording.ts';
import { datedFact, factsOf, ownMail, ownUnit } from './case.ts';
import { isNeutral } from './neutral.ts';
import { situationWords } from './verdict-words.ts';

/** The words of a situation for this person. */
export function wordsOf(
  scene: Scene,
  code: SituationCode,
  language: Language = scene.state.language,
): SituationWording {
  return situationWords(code, language, {
    context: scene.context,
    mail: ownMail(scene),
    unit: ownUnit(scene),
    fact: isNeutral(code) ? undefined : datedFact(code, factsOf(scene.state)),
  });
}
