import { describe, expect, it } from 'vitest';
import { diagnose } from '../../bot/diagnosis/diagnose.ts';
import type { FactName, Facts } from '../../bot/diagnosis/fact.ts';
import { factsOf, HEALTHY, unknown } from '../fakes/facts.ts';

type Told = Readonly<Partial<Record<FactName, 'yes' | 'no'>>>;

/** Pairs that can hold together: the first is the verdict, the second stands beside it. */
const ORDER: readonly { readonly first: string; readonly then: string; readonly told: Told }[] = [
  {
    first: 'R3',
    then: 'E8',
    told: { 'reseda.record': 'no', 'reseda.other-mail': 'yes', 'unit.attached': 'no' },
  },
  { first: 'R11', then: 'J17', told: { 'reseda.shared-mail': 'yes', 'janus.suspended': 'yes' } },
  { first: 'R11', then: 'E8', told: { 'reseda.shared-mail': 'yes', 'unit.attached': 'no' } },
  { first: 'E8', then: 'R2', told: { 'unit.attached': 'no', 'reseda.mail': 'no' } },
  { first: 'R2', then: 'J23', told: { 'reseda.mail': 'no', 'janus.several-accounts': 'yes' } },
  {
    first: 'J23',
    then: 'J17',
    told: { 'janus.several-accounts': 'yes', 'janus.suspended': 'yes' },
  },
  { first: 'J1', then: 'J17', told: { 'janus.password-set': 'no', 'janus.suspended': 'yes' } },
  { first: 'J17', then: 'J18', told: { 'janus.suspended': 'yes', 'janus.expired': 'yes' } },
  { first: 'J22', then: 'J20', told: { 'janus.disabled': 'yes', 'janus.not-open-yet': 'yes' } },
  { first: 'J18', then: 'J16', told: { 'janus.expired': 'yes', 'janus.locked': 'yes' } },
  { first: 'J20', then: 'J16', told: { 'janus.not-open-yet': 'yes', 'janus.locked': 'yes' } },
  { first: 'J16', then: 'J21', told: { 'janus.locked': 'yes', 'janus.must-change': 'yes' } },
  { first: 'J16', then: 'J3', told: { 'janus.locked': 'yes', 'janus.password-expired': 'yes' } },
  {
    first: 'J21',
    then: 'J3',
    told: { 'janus.must-change': 'yes', 'janus.password-expired': 'yes' },
  },
  { first: 'J3', then: 'J28', told: { 'janus.password-expired': 'yes', 'janus.idle': 'yes' } },
  {
    first: 'J3',
    then: 'W2',
    told: { 'janus.password-expired': 'yes', 'told.wrong-institution': 'yes' },
  },
  {
    first: 'W2',
    then: 'P3',
    told: { 'told.wrong-institution': 'yes', 'told.valideur-wrong': 'yes' },
  },
  { first: 'J18', then: 'R12', told: { 'janus.expired': 'yes', 'reseda.ended': 'yes' } },
  { first: 'R13', then: 'J18', told: { 'janus.expired': 'yes', 'told.contract-renewed': 'yes' } },
];

function healthyBut(told: Told): Facts {
  return { ...HEALTHY, ...factsOf(told) };
}

describe('diagnose', () => {
  it.each(ORDER)('puts $first before $then', ({ first, then, told }) => {
    const diagnosis = diagnose(healthyBut(told));

    expect(diagnosis).toMatchObject({ verdict: 'blocked', code: first });
    expect(diagnosis.also).toContain(then);
  });

  it('lists the warnings after what blocks, in their own order', () => {
    const diagnosis = diagnose(
      healthyBut({
        'janus.locked': 'yes',
        'janus.password-expired': 'yes',
        'janus.grace-period': 'yes',
        'reseda.personal-mail': 'yes',
        'reseda.duplicate': 'yes',
        'reseda.ended': 'yes',
        'reseda.names': 'no',
        'reseda.several-mails': 'yes',
        'unit.main': 'no',
        'unit.valideur': 'no',
        'unit.cofo': 'no',
      }),
    );

    expect(diagnosis).toMatchObject({ code: 'J16' });
    expect(diagnosis.also).toEqual([
      'J3',
      'R5',
      'R9',
      'R12',
      'E5',
      'W10',
      'W11',
      'J19',
      'P5',
      'P6',
    ]);
  });

  it('asks what the person sees when the directories find nothing', () => {
    expect(diagnose(HEALTHY)).toMatchObject({
      verdict: 'question',
      step: 'sign-in',
      question: 'screen',
      also: [],
    });
  });

  it('asks whether Janus was ever used when only the password is open', () => {
    const facts = { ...HEALTHY, 'janus.password-set': unknown('janus.password-set', 'unreadable') };

    expect(diagnose(facts)).toMatchObject({
      verdict: 'question',
      step: 'janus',
      question: 'janus-use',
    });
  });

  it('says which system is silent, and keeps what the other one told', () => {
    const janusDown = { ...HEALTHY, 'janus.account': unknown('janus.account', 'unavailable') };
    const resedaDown = {
      ...HEALTHY,
      'reseda.record': unknown('reseda.record', 'unavailable'),
      'reseda.mail': unknown('reseda.mail', 'unavailable'),
      'unit.attached': unknown('unit.attached', 'unavailable'),
    };

    expect(diagnose(janusDown)).toMatchObject({
      verdict: 'unavailable',
      step: undefined,
      unavailable: ['janus'],
    });
    expect(diagnose(resedaDown)).toMatchObject({ verdict: 'unavailable', unavailable: ['reseda'] });
    expect(diagnose(resedaDown).steps.map(({ state }) => state)).toEqual([
      'unavailable',
      'unavailable',
      'ok',
      'not-reached',
      'not-reached',
    ]);
  });

  it('tells what Janus says also while RESEDA is silent', () => {
    const facts = {
      'reseda.record': unknown('reseda.record', 'unavailable'),
      ...factsOf({ 'janus.account': 'yes', 'janus.password-expired': 'yes' }),
    };

    expect(diagnose(facts)).toMatchObject({
      verdict: 'blocked',
      code: 'J3',
      unavailable: ['reseda'],
    });
  });

  it('keeps what lies behind an address that no record carries, and asks for another one first', () => {
    const facts = factsOf({
      'reseda.record': 'no',
      'janus.account': 'yes',
      'janus.expired': 'yes',
    });

    expect(diagnose(facts)).toMatchObject({
      verdict: 'question',
      step: 'reseda',
      question: 'other-address',
      also: ['J18'],
    });
  });

  describe('what the person sees now', () => {
    it.each([
      'janus.password-expired',
      'janus.locked',
      'janus.suspended',
      'janus.several-accounts',
    ] as const)('turns %s into a warning once Janus accepts the mail', (name) => {
      const diagnosis = diagnose(healthyBut({ [name]: 'yes', 'sees.janus-accepts': 'yes' }));

      expect(diagnosis.verdict).toBe('question');
      expect(diagnosis.also).toHaveLength(1);
      expect(diagnosis.steps[2]).toEqual({ step: 'janus', state: 'warning' });
    });

    it('settles every step before a profile that was reached through Janus', () => {
      const diagnosis = diagnose(
        factsOf({
          'reseda.record': 'no',
          'unit.attached': 'no',
          'janus.account': 'no',
          'sees.profile': 'yes',
        }),
      );

      expect(diagnosis).toMatchObject({ verdict: 'question', step: 'profile', also: ['E8'] });
      expect(diagnosis.steps.map(({ state }) => state)).toEqual([
        'warning',
        'ok',
        'ok',
        'ok',
        'unknown',
      ]);
    });

    it('does not take a profile that was reached with a CRU account for one of Janus', () => {
      const diagnosis = diagnose(
        healthyBut({
          'janus.password-expired': 'yes',
          'sees.profile': 'yes',
          'told.signed-in-with-cru': 'yes',
        }),
      );

      expect(diagnosis).toMatchObject({ verdict: 'blocked', code: 'J3' });
      expect(diagnosis.also).toContain('P15');
    });

    it('matches a pasted message before anything a directory says', () => {
      const pasted: Facts = {
        'told.stale-request': { finding: 'yes', source: 'error-text', at: '2026-11-22T09:00:00Z' },
      };

      expect(
        diagnose({ ...healthyBut({ 'janus.password-expired': 'yes' }), ...pasted }),
      ).toMatchObject({ code: 'W5', also: ['J3'] });
    });

    it('is complete once the person says that it works', () => {
      const diagnosis = diagnose(healthyBut({ 'janus.locked': 'yes', 'told.works': 'yes' }));

      expect(diagnosis).toMatchObject({ verdict: 'clear', also: ['J16'] });
    });
  });

  it('reports the steps as the contract has them', () => {
    const diagnosis = diagnose(
      factsOf({
        'reseda.record': 'no',
        'reseda.mail': 'no',
        'unit.attached': 'yes',
        'unit.valideur': 'no',
      }),
    );

    expect(diagnosis).toMatchObject({
      verdict: 'blocked',
      step: 'reseda',
      situation: 'reseda-without-mail',
      code: 'R2',
      also: ['P5'],
      owner: 'unit-administrator',
      then: [],
      steps: [
        { step: 'unit', state: 'ok' },
        { step: 'reseda', state: 'blocked' },
        { step: 'janus', state: 'not-reached' },
        { step: 'sign-in', state: 'not-reached' },
        { step: 'profile', state: 'not-reached' },
      ],
    });
    expect(diagnosis.evidence).toContainEqual({
      fact: 'reseda.mail',
      finding: 'no',
      source: 'reseda',
      at: '2026-11-22T09:00:00.000Z',
    });
  });
});
