import { describe, expect, it } from 'vitest';
import { entriesOf, type Condition } from '../../bot/diagnosis/condition.ts';
import { diagnose } from '../../bot/diagnosis/diagnose.ts';
import {
  JANUS_FACTS,
  RESEDA_FACTS,
  type Fact,
  type FactName,
  type Facts,
} from '../../bot/diagnosis/fact.ts';
import { learn } from '../../bot/diagnosis/learn.ts';
import { SITUATIONS } from '../../bot/diagnosis/situations.ts';
import { AT, factsOf, HEALTHY, sourceOf, unknown } from '../fakes/facts.ts';

/** The facts of a row, on somebody who is well otherwise; what the row wants unknown is left so. */
function meet(condition: Condition): Facts {
  const met = entriesOf(condition).map(([name, wanted]): [FactName, Fact] => {
    if (wanted === 'yes' || wanted === 'no')
      return [name, { finding: wanted, source: sourceOf(name), at: AT }];
    if (wanted === 'not-yes') return [name, { finding: 'no', source: sourceOf(name), at: AT }];
    if (wanted === 'not-no') return [name, { finding: 'yes', source: sourceOf(name), at: AT }];
    return [name, unknown(name, wanted === 'unasked' ? 'not-asked' : 'not-known-to-person')];
  });
  return { ...HEALTHY, ...Object.fromEntries(met) };
}

const ROWS = SITUATIONS.flatMap((situation) =>
  situation.when.map((condition, index) => ({ situation, condition, index, code: situation.code })),
);
const isOfDirectory = (name: FactName): boolean =>
  [...RESEDA_FACTS, ...JANUS_FACTS].some((known) => known === name);

describe('the table of situations', () => {
  it('holds every situation once, in the order within one verdict', () => {
    const codes = SITUATIONS.map(({ code }) => code);

    expect(codes).toHaveLength(91);
    expect(new Set(codes).size).toBe(91);
    expect(new Set(SITUATIONS.map(({ id }) => id)).size).toBe(91);
    expect(SITUATIONS.map(({ place }) => place)).toEqual(
      SITUATIONS.map(({ place }) => place).toSorted((a, b) => a - b),
    );
  });

  it.each(ROWS)('tells $code by its condition $index', ({ situation, condition }) => {
    const diagnosis = diagnose(meet(condition));
    const told =
      diagnosis.verdict === 'blocked'
        ? [diagnosis.code, ...diagnosis.also]
        : [...diagnosis.also, ...(diagnosis.verdict === 'clear' ? ['P20'] : [])];

    expect(told).toContain(situation.code);
  });

  it.each(
    SITUATIONS.filter(({ weight }) => weight !== 'blocks').flatMap((situation) =>
      situation.when.map((condition) => ({ code: situation.code, condition })),
    ),
  )('never makes a verdict of the warning $code', ({ code, condition }) => {
    expect(diagnose(meet(condition))).not.toMatchObject({ verdict: 'blocked', code });
  });

  it.each(
    ROWS.filter(({ condition }) => entriesOf(condition).every(([name]) => isOfDirectory(name))),
  )('does not conclude $code ($index) from a silent directory', ({ situation, condition }) => {
    const silent = entriesOf(condition).map(([name]): [FactName, Fact] => [
      name,
      unknown(name, 'unavailable'),
    ]);

    const diagnosis = diagnose({ ...HEALTHY, ...Object.fromEntries(silent) });

    expect(diagnosis).not.toMatchObject({ verdict: 'blocked', code: situation.code });
    expect(diagnosis.also).not.toContain(situation.code);
  });

  it.each(['P5', 'P6'] as const)(
    'foretells %s as a warning, and blocks when the person meets it',
    (code) => {
      const foretold = factsOf(code === 'P5' ? { 'unit.valideur': 'no' } : { 'unit.cofo': 'no' });
      const met = factsOf(
        code === 'P5' ? { 'told.valideur-not-listed': 'yes' } : { 'told.cofo-missing': 'yes' },
      );

      expect(diagnose({ ...HEALTHY, ...foretold })).toMatchObject({
        verdict: 'question',
        also: [code],
      });
      expect(diagnose({ ...HEALTHY, ...foretold, ...met })).toMatchObject({
        verdict: 'blocked',
        code,
      });
    },
  );

  it('never tells E1 from a directory', () => {
    const facts = learn(HEALTHY, factsOf({ 'unit.attached': 'no' }));

    expect(diagnose(facts)).toMatchObject({ code: 'E8' });
    expect(diagnose(facts).also).not.toContain('E1');
  });
});
