import type { Language } from '../../bot/ports/message.ts';
import { QUESTIONS_EN } from './en/questions.ts';
import { SITUATIONS_EN } from './en/situations.ts';
import { QUESTIONS_FR } from './fr/questions.ts';
import { SITUATIONS_FR } from './fr/situations.ts';
import { personalDataWords, type PersonalDataWording } from './personal-data.ts';
import type { QuestionWordings } from './question-wording.ts';
import type { SituationWordings } from './situation-wording.ts';
import { talkIn, type Talk } from './talk.ts';
import type { UnderstoodWording } from './understood-wording.ts';
import { understoodIn } from './understood.ts';

/** Everything that the assistant says to people, in one language. The names begin the ids of texts. */
export interface Wording {
  readonly situation: SituationWordings;
  readonly question: QuestionWordings;
  readonly talk: Talk;
  readonly understood: UnderstoodWording;
  readonly data: PersonalDataWording;
}

/** As this version ships it. */
export const SHIPPED: Readonly<Record<Language, Wording>> = {
  fr: {
    situation: SITUATIONS_FR,
    question: QUESTIONS_FR,
    talk: talkIn('fr'),
    understood: understoodIn('fr'),
    data: personalDataWords('fr'),
  },
  en: {
    situation: SITUATIONS_EN,
    question: QUESTIONS_EN,
    talk: talkIn('en'),
    understood: understoodIn('en'),
    data: personalDataWords('en'),
  },
};
