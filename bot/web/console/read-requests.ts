import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import { ESCALATIONS } from '../../../dialogs/wording/console/escalations.ts';
import type {
  RequestDossier,
  RequestDue,
  RequestList,
  RequestNews,
  RequestRow,
  RequestView,
  Unmasked,
} from '../../ports/console-requests.ts';
import type { EscalationCause, SaidAnswer } from '../../ports/escalations.ts';
import type { ToldFact, ToldStep } from '../../ports/told.ts';
import {
  hasShape,
  isBoolean,
  isListOf,
  isNumber,
  isOptional,
  isRecord,
  isString,
} from '../widget/shape.ts';
import type { Guard } from '../widget/shape.ts';
import { isNameOf } from './is-name-of.ts';

const isTrue = (value: unknown): value is true => value === true;

const { terms } = CONSOLE.fr;
const { acts, statuses, dues, events, mails, reaches } = ESCALATIONS.fr;

type Subjects = RequestDossier['subjects'][number];

const isRow = hasShape<RequestRow>({
  reference: isString,
  status: isNameOf(statuses),
  situation: isString,
  openedAt: isString,
  changedAt: isString,
  takenBy: isOptional(isString),
  isMine: isBoolean,
  waitingFor: isOptional(isString),
  waitingUntil: isOptional(isString),
  mail: isNameOf(mails),
  channel: isOptional(isNameOf(terms.channels)),
  unit: isOptional(isString),
  dues: isListOf(hasShape<RequestDue>({ kind: isNameOf(dues), at: isString, isLate: isBoolean })),
});

export const isRequestList = hasShape<RequestList>({ rows: isListOf(isRow), count: isNumber });

const isCause = hasShape<EscalationCause>({
  code: isOptional(isString),
  words: isOptional(isString),
  isVerdictRight: isOptional(isBoolean),
});

const isDossier = hasShape<RequestDossier>({
  language: isNameOf(terms.languages),
  replyTo: isOptional(isString),
  isReplyProved: isBoolean,
  unit: isOptional(isString),
  verdict: isString,
  step: isOptional(isString),
  code: isOptional(isString),
  owner: isOptional(isString),
  steps: isListOf(
    hasShape<ToldStep>({
      step: isNameOf(terms.steps),
      state: isNameOf(terms.states),
      source: isOptional(isNameOf(terms.sources)),
      at: isOptional(isString),
    }),
  ),
  summary: isListOf(isString),
  subjects: isListOf(
    hasShape<Subjects>({
      isProved: isBoolean,
      subject: hasShape<Subjects['subject']>({
        mails: isListOf(isString),
        name: isOptional(isString),
        unit: isOptional(isString),
      }),
    }),
  ),
  askedBy: isOptional(isString),
  requestId: isOptional(isString),
  said: isOptional(
    isListOf(
      hasShape<SaidAnswer>({
        question: isString,
        answer: isString,
        english: isOptional(
          hasShape<NonNullable<SaidAnswer['english']>>({ question: isString, answer: isString }),
        ),
      }),
    ),
  ),
  errorText: isOptional(isString),
  evidence: isOptional(
    isListOf(
      hasShape<ToldFact>({
        fact: isString,
        finding: isNameOf(terms.findings),
        source: isNameOf(terms.sources),
        at: isString,
        reason: isOptional(isNameOf(terms.reasons)),
        isPossible: isOptional(isBoolean),
      }),
    ),
  ),
});

export const isRequestView = hasShape<RequestView>({
  row: isRow,
  version: isNumber,
  mailMark: isString,
  solvedAt: isOptional(isString),
  cause: isOptional(isCause),
  isInTouch: isBoolean,
  dossier: isOptional(isDossier),
  events: isListOf(
    hasShape<RequestView['events'][number]>({
      id: isNumber,
      at: isString,
      kind: isNameOf(events),
      by: isOptional(isString),
      text: isOptional(isString),
      waitingFor: isOptional(isString),
      waitingUntil: isOptional(isString),
      cause: isOptional(isCause),
      reached: isOptional(isNameOf(reaches)),
    }),
  ),
  related: hasShape<RequestView['related']>({
    samePerson: isListOf(isRow),
    sameUnit: isListOf(isRow),
    sameSituation: isListOf(isRow),
  }),
  may: isListOf(isActName()),
  isMasked: isBoolean,
  hasRemoved: isOptional(isTrue),
});

export const isUnmasked = hasShape<Unmasked>({ grant: isString, view: isRequestView });

export const isRequestNews: Guard<RequestNews> = (value): value is RequestNews =>
  isRecord(value) &&
  (value['isNew'] === false || (value['isNew'] === true && isRequestView(value['view'])));

function isActName(): Guard<RequestView['may'][number]> {
  return (value): value is RequestView['may'][number] =>
    isString(value) && Object.hasOwn(acts, value);
}
