import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../bot/diagnosis/diagnose.ts';
import type { ToldFact } from '../../../bot/ports/told.ts';
import { compareDiagnoses } from '../../../bot/turns/escalations/compare-diagnoses.ts';
import { toToldFact } from '../../../dialogs/topics/journal.ts';
import { ANONYMOUS_DOSSIER } from '../../fakes/dossier.ts';
import { HEALTHY } from '../../fakes/facts.ts';

const NOW = diagnose(HEALTHY);
const [FIRST, ...REST] = NOW.evidence.map(toToldFact);

const compare = (before: ToldFact) =>
  compareDiagnoses({ ...ANONYMOUS_DOSSIER, evidence: [before, ...REST] }, NOW).facts;

describe('a fact that was told and is found again', () => {
  if (FIRST === undefined) throw new Error('nothing is told of whoever has everything in order');

  it('is no difference, whoever told it, and when', () => {
    expect(compare({ ...FIRST, source: 'person', at: '2020-01-01T00:00:00.000Z' })).toEqual([]);
  });

  it.each<{ readonly what: string; readonly before: Partial<ToldFact> }>([
    { what: 'was otherwise', before: { finding: 'no' } },
    { what: 'was a possibility', before: { isPossible: true } },
    { what: 'was not known, for a reason', before: { finding: 'unknown', reason: 'unavailable' } },
    { what: 'had a reason', before: { reason: 'unreadable' } },
  ])('is one where it $what', ({ before: changes }) => {
    const before = { ...FIRST, ...changes };

    expect(compare(before)).toEqual([{ fact: FIRST.fact, before, now: FIRST }]);
  });

  it('is one where it is of an earlier version alone', () => {
    const gone = { ...FIRST, fact: 'janus.of-an-earlier-version' };

    const { facts } = compareDiagnoses(
      { ...ANONYMOUS_DOSSIER, evidence: [FIRST, ...REST, gone] },
      NOW,
    );

    expect(facts).toEqual([{ fact: gone.fact, before: gone }]);
  });
});
