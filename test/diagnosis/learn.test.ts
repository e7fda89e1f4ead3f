import { describe, expect, it } from 'vitest';
import { factsOfAnswer, learn } from '../../bot/diagnosis/learn.ts';
import type { Fact } from '../../bot/diagnosis/fact.ts';
import { AT, factsOf, unknown } from '../fakes/facts.ts';

const believed: Fact = { finding: 'yes', source: 'person', at: AT };

describe('learn', () => {
  it('prefers a directory to what the person believes, whichever comes first', () => {
    const told = factsOf({ 'reseda.record': 'no' });

    expect(learn({ 'reseda.record': believed }, told)).toEqual(told);
    expect(learn(told, { 'reseda.record': believed })).toEqual(told);
  });

  it('loses no answer to a system that has become silent', () => {
    const told = factsOf({ 'janus.account': 'yes' });

    expect(learn(told, { 'janus.account': unknown('janus.account', 'unavailable') })).toEqual(told);
  });

  it('takes a plain answer in place of a silence', () => {
    const silent = { 'reseda.record': unknown('reseda.record', 'unavailable') };

    expect(learn(silent, { 'reseda.record': believed })).toEqual({ 'reseda.record': believed });
  });

  it('keeps "I do not know" apart from not having been asked', () => {
    expect(factsOfAnswer('registered', 'unknown', AT)['reseda.record']).toMatchObject({
      finding: 'unknown',
      reason: 'not-known-to-person',
    });
  });

  it('reads nothing into an answer that the question does not have', () => {
    expect(factsOfAnswer('employer', 'nonsense', AT)).toEqual({});
  });
});
