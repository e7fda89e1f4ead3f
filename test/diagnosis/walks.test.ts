import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../bot/diagnosis/diagnose.ts';
import {
  JANUS_FACTS,
  RESEDA_FACTS,
  SYGEFOR_FACTS,
  type Fact,
  type FactName,
  type Facts,
} from '../../bot/diagnosis/fact.ts';
import { factsOfAnswer, learn } from '../../bot/diagnosis/learn.ts';
import { QUESTION_OF, UNKNOWN_ANSWER, type Answers } from '../../bot/diagnosis/questions.ts';
import { SITUATION_OF } from '../../bot/diagnosis/situations.ts';
import { AT, HEALTHY, sourceOf, unknown } from '../fakes/facts.ts';

const DIRECTORY_FACTS: readonly FactName[] = [...RESEDA_FACTS, ...JANUS_FACTS, ...SYGEFOR_FACTS];

const anyFact = (name: FactName): fc.Arbitrary<readonly (readonly [FactName, Fact])[]> =>
  fc.oneof(
    fc.constant([]),
    fc
      .constantFrom('yes' as const, 'no' as const)
      .map((finding) => [[name, { finding, source: sourceOf(name), at: AT }] as const]),
    fc
      .constantFrom('not-asked' as const, 'unavailable' as const, 'unreadable' as const)
      .map((reason) => [[name, unknown(name, reason)] as const]),
  );

const anyFacts: fc.Arbitrary<Facts> = fc
  .tuple(...DIRECTORY_FACTS.map(anyFact))
  .map((facts) => Object.fromEntries(facts.flat()));

interface Walked {
  readonly verdict: string;
  readonly asked: readonly string[];
  readonly answers: Answers;
}

/** Answers every question with what `pick` chooses, to the end. */
function walk(
  start: Facts,
  pick: (question: string, answers: readonly string[]) => string,
): Walked {
  let facts = start;
  let answers: Answers = {};
  const asked: string[] = [];
  for (;;) {
    const diagnosis = diagnose(facts, answers);
    if (diagnosis.verdict !== 'question') return { verdict: diagnosis.verdict, asked, answers };
    const { id, answers: onOffer } = QUESTION_OF[diagnosis.question];
    asked.push(id);
    if (asked.length > 20) throw new Error(`asks for ever: ${asked.join(' ')}`);
    const answer = pick(id, [...onOffer.map((one) => one.id), UNKNOWN_ANSWER]);
    facts = learn(facts, factsOfAnswer(diagnosis.question, answer, AT));
    answers = { ...answers, [id]: answer };
  }
}

/** Every answer to every question, from these facts on. */
function everyEnd(facts: Facts, answers: Answers = {}): Set<string> {
  const diagnosis = diagnose(facts, answers);
  if (diagnosis.verdict !== 'question') {
    return new Set([
      diagnosis.verdict === 'blocked' ? diagnosis.code : diagnosis.verdict,
      ...diagnosis.also,
    ]);
  }
  const { id, answers: onOffer } = QUESTION_OF[diagnosis.question];
  const ends = [...onOffer.map((one) => one.id), UNKNOWN_ANSWER].map((answer) =>
    everyEnd(learn(facts, factsOfAnswer(id, answer, AT)), { ...answers, [id]: answer }),
  );
  return new Set(ends.flatMap((end) => [...end]));
}

describe('a walk from any facts by any answers', () => {
  it('ends with a verdict, asks nothing twice and at most six questions', () => {
    fc.assert(
      fc.property(anyFacts, fc.infiniteStream(fc.nat()), (facts, picks) => {
        const { verdict, asked } = walk(
          facts,
          (_, answers) => answers[(picks.next().value ?? 0) % answers.length] ?? UNKNOWN_ANSWER,
        );

        expect(['blocked', 'clear', 'unavailable', 'undetermined']).toContain(verdict);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 3000 },
    );
  });

  it('makes no "not found" out of a silent directory', () => {
    const silentReseda = Object.fromEntries(
      RESEDA_FACTS.map((name) => [name, unknown(name, 'unavailable')]),
    );
    const ofReseda = Object.values(SITUATION_OF).filter(
      ({ step }) => step === 'reseda' || step === 'unit',
    );
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const diagnosis = diagnose({ ...facts, ...silentReseda });
        const told =
          diagnosis.verdict === 'blocked' ? [diagnosis.code, ...diagnosis.also] : diagnosis.also;

        expect(told.filter((code) => ofReseda.some((row) => row.code === code))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('reaches by answers alone every situation that a person can tell', () => {
    const ends = everyEnd({});
    const onlyElsewhere = [
      'E3',
      'E8',
      'J17',
      'J20',
      'J22',
      'J23',
      'J28',
      'J19',
      'R3',
      'R5',
      'R9',
      'R10',
      'R11',
      'R12',
      'R13',
      'R17',
      'R18',
      'W5',
      'W6',
      'W11',
      'P20',
    ];
    const missing = Object.keys(SITUATION_OF).filter((code) => !ends.has(code));

    expect(missing.toSorted()).toEqual(onlyElsewhere.toSorted());
  });

  it('needs no question for what the directories tell, and few for the rest', () => {
    const healthy = walk(HEALTHY, (_, answers) => answers[0] ?? UNKNOWN_ANSWER);

    expect(healthy.asked.length).toBeLessThanOrEqual(3);
  });
});
