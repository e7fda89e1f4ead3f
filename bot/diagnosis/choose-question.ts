import { canHold, entriesOf, holds, type Condition } from './condition.ts';
import type { Facts } from './fact.ts';
import type { Answer } from './question.ts';
import { QUESTIONS, type Answers, type KnownQuestion } from './questions.ts';
import { isSettled } from './settled.ts';
import { SITUATIONS } from './situations.ts';
import type { Step } from './step.ts';

/** Nobody is asked more than this. */
const MOST_QUESTIONS = 6;

/**
 * The one question whose answer rules out most of what is still possible.
 * `undefined` when there is nothing left to ask. `isAllowed` narrows the choice, to what the reader may be asked.
 */
export function chooseQuestion(
  facts: Facts,
  answers: Answers,
  isAllowed: (question: KnownQuestion) => boolean = () => true,
): KnownQuestion | undefined {
  if (Object.keys(answers).length >= MOST_QUESTIONS) return undefined;
  const focus = FOCUSES.find(({ when, step }) => !isSettled(step, facts) && holds(when, facts))?.on;
  const possible = situationsPossible(facts);
  return QUESTIONS.filter((question) => isAskable(question, facts, answers) && isAllowed(question))
    .filter(({ step }) => focus?.includes(step) ?? true)
    .map((question) => ({
      question,
      worth: urgencyOf(question, facts) + worthOf(question, possible),
    }))
    .reduce<Weighed | undefined>(
      (best, next) => (best !== undefined && best.worth >= next.worth ? best : next),
      undefined,
    )?.question;
}

interface Weighed {
  readonly question: KnownQuestion;
  readonly worth: number;
}

/** Where a directory has left exactly one step in doubt, only a question about that step helps. */
const FOCUSES: readonly {
  readonly step: Step;
  readonly when: Condition;
  readonly on: readonly Step[];
}[] = [
  { step: 'reseda', when: { 'reseda.record': 'no' }, on: ['unit', 'reseda'] },
  {
    step: 'janus',
    when: {
      'janus.account': 'yes',
      'janus.password-set': 'not-yes',
      'person.used-janus': 'unasked',
    },
    on: ['janus'],
  },
];

/**
 * What a directory can then tell comes first, then the details of what the person told, then of what they have
 * before their eyes: its text, then the rest. Among equals the worth decides, which is never more than the table is long.
 */
function urgencyOf(question: KnownQuestion, facts: Facts): number {
  return RANKS.findIndex((isOf) => isOf(question, facts)) * -SITUATIONS.length;
}

const RANKS: readonly ((question: KnownQuestion, facts: Facts) => boolean)[] = [
  (question) => question.leadsToLookUp === true,
  (question, facts) => details(question, facts, /^told\./u),
  (question, facts) => question.kind === 'text' && details(question, facts, SCREENS),
  (question, facts) => details(question, facts, SCREENS),
  () => true,
];

/** Pages that somebody can be on; "nothing yet" is none. */
const SCREENS = /^sees\.(?!nothing-yet)/u;

function details(question: KnownQuestion, facts: Facts, names: RegExp): boolean {
  return question.when.some((condition) =>
    entriesOf(condition).some(
      ([name, wanted]) => names.test(name) && wanted === 'yes' && facts[name]?.finding === 'yes',
    ),
  );
}

function situationsPossible(facts: Facts): ReadonlySet<string> {
  const possible = SITUATIONS.filter(({ when }) =>
    when.some((condition) => canHold(condition, facts)),
  );
  return new Set(possible.map(({ code }) => code));
}

function isAskable(question: KnownQuestion, facts: Facts, answers: Answers): boolean {
  if (
    question.isFollowUp === true ||
    answers[question.id] !== undefined ||
    isSettled(question.step, facts)
  )
    return false;
  const { after } = question;
  if (after !== undefined && entryOf(answers, after.question) !== after.answer) return false;
  return question.when.some((condition) => holds(condition, facts));
}

/** How many possible situations an answer rules out, on average over the answers on offer. */
function worthOf(question: KnownQuestion, possible: ReadonlySet<string>): number {
  const covered = question.answers.map((answer) =>
    reachedBy(question, answer).filter((code) => possible.has(code)),
  );
  const all = new Set(covered.flat());
  const ruledOut = covered.map((codes) => all.size - new Set(codes).size);
  return ruledOut.length === 0
    ? 0
    : ruledOut.reduce((sum, count) => sum + count, 0) / ruledOut.length;
}

/** The situations that an answer can lead to, directly or through the questions that it opens. */
function reachedBy(question: KnownQuestion, answer: Answer, depth = 0): readonly string[] {
  const told = new Set(Object.entries(answer.tells).map(([name, finding]) => `${name}=${finding}`));
  const direct = SITUATIONS.filter(({ when }) =>
    when.some((condition) =>
      Object.entries(condition).some(([name, wanted]) => told.has(`${name}=${wanted}`)),
    ),
  ).map(({ code }) => code);
  if (depth === 2) return direct;
  const opened = QUESTIONS.filter(
    (next) => next.id !== question.id && isOpenedBy(next, question, answer, told),
  );
  return [
    ...direct,
    ...opened.flatMap((next) => next.answers.flatMap((each) => reachedBy(next, each, depth + 1))),
  ];
}

function isOpenedBy(
  next: KnownQuestion,
  question: KnownQuestion,
  answer: Answer,
  told: ReadonlySet<string>,
): boolean {
  if (next.after !== undefined)
    return next.after.question === question.id && next.after.answer === answer.id;
  return next.when.some((condition) =>
    Object.entries(condition).some(([name, wanted]) => told.has(`${name}=${wanted}`)),
  );
}

function entryOf(answers: Answers, question: string): string | undefined {
  return Object.entries(answers).find(([id]) => id === question)?.[1];
}
