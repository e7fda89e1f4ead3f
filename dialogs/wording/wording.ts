import type { Language } from '../../bot/ports/message.ts';
import { CREDENTIAL_WORDING, type CredentialWording } from './credentials.ts';
import { DAILY_LIST_WORDING, type DailyListWording } from './daily-list.ts';
import { QUESTIONS_EN } from './en/questions.ts';
import { SITUATIONS_EN } from './en/situations.ts';
import { QUESTIONS_FR } from './fr/questions.ts';
import { SITUATIONS_FR } from './fr/situations.ts';
import { inBothLanguages } from './french-spaces.ts';
import { personalDataWords, type PersonalDataWording } from './personal-data.ts';
import type { QuestionWordings } from './question-wording.ts';
import { REQUEST_PAGE, type RequestPageWords } from './request-page.ts';
import type { SituationWordings } from './situation-wording.ts';
import { SUPPORT_WORDS } from './support.ts';
import { talkIn, type Talk } from './talk.ts';
import { TEAMS_WORDING, type TeamsWording } from './teams.ts';
import type { UnderstoodWording } from './understood-wording.ts';
import { understoodIn } from './understood.ts';
import { WEB, type WebWording } from './web.ts';

/** The same names, with any text. */
type AnyWords<Words> = {
  readonly [Name in keyof Words]: Words[Name] extends string ? string : AnyWords<Words[Name]>;
};

export type SupportWords = AnyWords<typeof SUPPORT_WORDS>;

/** Everything that the assistant says or writes, in one language. The names begin the ids of texts. */
export interface Wording {
  readonly situation: SituationWordings;
  readonly question: QuestionWordings;
  readonly talk: Talk;
  readonly understood: UnderstoodWording;
  readonly data: PersonalDataWording;
  readonly teams: TeamsWording;
  /** Of a request. */
  readonly page: RequestPageWords;
  readonly web: WebWording;
  readonly daily: DailyListWording;
  readonly credential: CredentialWording;
  /** Support reads it in French alone. */
  readonly support: SupportWords;
}

/** As this version ships it. */
export const SHIPPED: Readonly<Record<Language, Wording>> = inBothLanguages({
  fr: {
    situation: SITUATIONS_FR,
    question: QUESTIONS_FR,
    talk: talkIn('fr'),
    understood: understoodIn('fr'),
    data: personalDataWords('fr'),
    ...besidesTalk('fr'),
  },
  en: {
    situation: SITUATIONS_EN,
    question: QUESTIONS_EN,
    talk: talkIn('en'),
    understood: understoodIn('en'),
    data: personalDataWords('en'),
    ...besidesTalk('en'),
  },
});

function besidesTalk(language: Language) {
  return {
    teams: TEAMS_WORDING[language],
    page: REQUEST_PAGE[language],
    web: WEB[language],
    daily: DAILY_LIST_WORDING[language],
    credential: CREDENTIAL_WORDING[language],
    support: SUPPORT_WORDS,
  };
}
