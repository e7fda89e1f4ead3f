import { entriesOf, isUnasked } from './condition.ts';
import type { Fact, FactName, Facts } from './fact.ts';
import { QUESTION_OF, UNKNOWN_ANSWER, type QuestionId } from './questions.ts';

/**
 * Adds what was learnt to what was known.
 * What a directory says beats what the person believes, and a plain answer is never lost to silence.
 */
export function learn(known: Facts, learnt: Facts): Facts {
  const merged: Partial<Record<FactName, Fact>> = { ...known };
  for (const [name, fact] of entriesOf(learnt)) {
    merged[name] = prefer(known[name], fact);
  }
  return merged;
}

/** What an answer to a question tells; an answer that the question does not have tells nothing. */
export function factsOfAnswer(question: QuestionId, answer: string, at: string): Facts {
  const row = QUESTION_OF[question];
  if (answer === UNKNOWN_ANSWER) {
    return Object.fromEntries(
      row.unknowns.map((name): [FactName, Fact] => [
        name,
        { finding: 'unknown', source: 'person', at, reason: 'not-known-to-person' },
      ]),
    );
  }
  const tells = row.answers.find(({ id }) => id === answer)?.tells ?? {};
  return Object.fromEntries(
    entriesOf(tells).map(([name, finding]): [FactName, Fact] => [
      name,
      { finding, source: 'person', at },
    ]),
  );
}

function prefer(known: Fact | undefined, learnt: Fact): Fact {
  if (known === undefined || isUnasked(known)) return learnt;
  if (learnt.finding === 'unknown') return known.finding === 'unknown' ? learnt : known;
  return isPersonal(learnt) && !isPersonal(known) && known.finding !== 'unknown' ? known : learnt;
}

function isPersonal(fact: Fact): boolean {
  return fact.source === 'person' || fact.source === 'error-text';
}
