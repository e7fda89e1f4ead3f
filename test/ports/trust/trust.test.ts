import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { sealFindings } from '../../../bot/enquiry/seal-findings.ts';
import type { Fact, FactName } from '../../../bot/diagnosis/fact.ts';
import type { Findings } from '../../../bot/ports/enquiry.ts';
import { mayHear, type Audience } from '../../../bot/ports/trust/audience.ts';
import { createReader, type Proof } from '../../../bot/ports/trust/create-reader.ts';
import { discloseTo } from '../../../bot/ports/trust/disclose-to.ts';
import type { Reader } from '../../../bot/ports/trust/reader.ts';
import { seal } from '../../../bot/ports/trust/seal.ts';
import { STAFF } from '../../../bot/ports/trust/staff.ts';

const ANNE = 'anne.martin@labo.example';
const OTHER = 'other@elsewhere.example';
const DOMAINS = ['labo.example'];

const holding = (...proofs: readonly (Proof | string)[]): Reader =>
  createReader(
    proofs.map((proof) =>
      typeof proof === 'string' ? ({ address: proof, level: 'mailbox' } as const) : proof,
    ),
    DOMAINS,
  );

const HOLDER: Audience = { to: 'holder', addresses: [ANNE] };
const BEARER: Audience = { to: 'bearer', addresses: [ANNE], name: 'Anne Martin' };

describe('who hears what', () => {
  it.each<readonly [string, Reader, Audience, boolean]>([
    ['nobody who proved nothing', holding(), HOLDER, false],
    [
      'nobody who proved nothing, even of what rests on no address',
      holding(),
      { to: 'holder', addresses: [] },
      false,
    ],
    ['nobody by what rests on no address', holding(ANNE), { to: 'holder', addresses: [] }, false],
    ['the holder', holding(ANNE), HOLDER, true],
    ['nobody by another address', holding(OTHER), HOLDER, false],
    ['the holder of both', holding(OTHER, ANNE), { to: 'holder', addresses: [ANNE, OTHER] }, true],
    [
      'nobody who holds one of both',
      holding(ANNE),
      { to: 'holder', addresses: [ANNE, OTHER] },
      false,
    ],
    ['the holder, not what is for staff', holding(ANNE), { to: 'staff' }, false],
    ['whom an intranet page signed', holding({ address: ANNE, level: 'host' }), HOLDER, true],
    ['whom Teams names', holding({ address: ANNE, level: 'teams' }), HOLDER, true],
    ['staff, of anybody', STAFF, HOLDER, true],
    ['staff, what is for staff', STAFF, { to: 'staff' }, true],
    ['the bearer of the name', holding(ANNE), BEARER, true],
    [
      'nobody whose address fits another name',
      holding('a.durand@labo.example'),
      { ...BEARER, addresses: ['a.durand@labo.example'] },
      false,
    ],
    [
      'nobody with a public mailbox, whatever its name',
      holding('anne.martin@mail.example'),
      { ...BEARER, addresses: ['anne.martin@mail.example'] },
      false,
    ],
    [
      'whom a page signed with that name',
      holding({ address: OTHER, level: 'host', name: 'MARTIN Anne' }),
      { ...BEARER, addresses: [OTHER] },
      true,
    ],
    [
      'nobody whom a page signed with another name',
      holding({ address: ANNE, level: 'host', name: 'Zoé Petit' }),
      BEARER,
      false,
    ],
    [
      'nobody whom a page signed without a name that fits',
      holding({ address: OTHER, level: 'host' }),
      { ...BEARER, addresses: [OTHER] },
      false,
    ],
    [
      'whom Teams names by an address that fits, wherever it is',
      holding({ address: 'anne.martin@tenant.example', level: 'teams' }),
      { ...BEARER, addresses: ['anne.martin@tenant.example'] },
      true,
    ],
  ])('%s', (_who, reader, audience, expected) => {
    expect(mayHear(reader, audience)).toBe(expected);
  });
});

describe('a reader', () => {
  it('cannot be written down: only proofs make one', () => {
    // @ts-expect-error a literal is no reader, whatever level it claims
    const forged: Reader = { level: 'staff', addresses: [ANNE], bearsName: () => true };

    expect(forged.level).toBe('staff');
  });

  it('never becomes staff by proofs', () => {
    // @ts-expect-error staff is no level that a proof has
    const proof: Proof = { address: ANNE, level: 'staff' };

    expect(holding(ANNE).level).toBe('mailbox');
    expect(proof.address).toBe(ANNE);
  });
});

describe('a sealed value', () => {
  it('has no way to it but a reader', () => {
    const sealed = seal({ secret: 'canary' }, HOLDER);

    // @ts-expect-error what is sealed has no value to take
    expect(sealed.secret).toBeUndefined();
    expect(
      `${JSON.stringify(sealed)} ${inspect(sealed, { depth: null, showHidden: true })}`,
    ).not.toContain('canary');
    expect(sealed.openFor(holding(ANNE))).toEqual({ secret: 'canary' });
  });

  it('gives way to what is told instead, if that may be heard', () => {
    const sealed = seal('whole', { to: 'staff' }, seal('part', HOLDER));

    expect([STAFF, holding(ANNE), holding(OTHER)].map((reader) => sealed.openFor(reader))).toEqual([
      'whole',
      'part',
      undefined,
    ]);
  });
});

const fact = (source: Fact['source'], more: Partial<Fact> = {}): Fact => ({
  finding: 'yes',
  source,
  at: '2026-11-22T09:00:00Z',
  ...more,
});

const FOUND: Omit<Findings, 'audience'> = {
  facts: {
    'reseda.record': fact('reseda'),
    'janus.account': fact('janus'),
    'janus.suspended': fact('janus', { finding: 'no' }),
    'janus.disabled': fact('janus', { finding: 'no' }),
    'janus.locked': fact('janus', { until: '2026-11-22T10:00:00Z' }),
    'janus.password-expired': fact('janus'),
  },
  unit: { code: 'UMR1', administrators: [], directors: [] },
  person: { name: 'Anne Martin' },
  recordMails: ['jeannot.petit@univ-lyon1.example'],
  lookUps: [{ system: 'reseda', question: 'by-mail', tookMs: 3 }],
};

const heardOf = (changes: Findings['facts'], reader: Reader): Findings =>
  discloseTo(reader, sealFindings({ ...FOUND, facts: { ...FOUND.facts, ...changes } }, HOLDER));

describe('what the directories said', () => {
  it('leaves no trace for somebody else', () => {
    const heard = heardOf({}, holding(OTHER));

    expect(heard).toEqual({ audience: HOLDER, facts: {}, recordMails: [], lookUps: [] });
  });

  it('is whole for its holder, but for another address, which is masked', () => {
    const heard = heardOf({}, holding(ANNE));

    expect(heard).toEqual({ ...FOUND, audience: HOLDER, recordMails: ['j…t@univ….example'] });
  });

  it('is whole for staff', () => {
    expect(heardOf({}, STAFF)).toEqual({ ...FOUND, audience: HOLDER });
  });

  it.each(['janus.suspended', 'janus.disabled'] as const)(
    'says nothing more of an account once %s holds, and no date',
    (blocked: FactName) => {
      const until = '2026-12-01T00:00:00Z';

      const heard = heardOf({ [blocked]: fact('janus', { until }) }, holding(ANNE));

      expect(Object.keys(heard.facts).toSorted()).toEqual([
        'janus.account',
        'janus.disabled',
        'janus.suspended',
        'reseda.record',
      ]);
      expect(JSON.stringify(heard)).not.toContain(until);
      expect(heardOf({ [blocked]: fact('janus', { until }) }, STAFF).facts[blocked]).toMatchObject({
        until,
      });
    },
  );
});
