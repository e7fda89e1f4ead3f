import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

const ISS = 'https://intranet.univ.example';
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PUBLIC = { ...pair.publicKey.export({ format: 'jwk' }), kid: 'pair', alg: 'ES256', iss: ISS };
const SECRET = {
  kty: 'oct',
  kid: '2026-11',
  alg: 'HS256',
  k: randomBytes(32).toString('base64url'),
  iss: ISS,
};

const environment = (keys: unknown, others: Readonly<Record<string, string>> = {}) => ({
  HOST_IDENTITY_KEYS: typeof keys === 'string' ? keys : JSON.stringify({ keys }),
  WIDGET_ORIGINS: ISS,
  ...others,
});

function faultsOf(variables: Readonly<Record<string, string>>): readonly string[] {
  try {
    readConfig(variables);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(1) : [];
  }
}

describe('keys of sites', () => {
  it('are none unless they are given', () => {
    expect(readConfig({}).hostIdentityKeys).toEqual([]);
  });

  it('are several per site, each with the origins of its pages', () => {
    const keys = [SECRET, { ...PUBLIC, origins: ['https://portal.univ.example'] }];
    const origins = `${ISS} https://portal.univ.example`;

    const read = readConfig(environment(keys, { WIDGET_ORIGINS: origins })).hostIdentityKeys;

    expect(read).toMatchObject([
      { kid: '2026-11', alg: 'HS256', iss: ISS, origins: [ISS], key: { type: 'secret' } },
      {
        kid: 'pair',
        alg: 'ES256',
        origins: ['https://portal.univ.example'],
        key: { type: 'public' },
      },
    ]);
  });

  it('have the origin of the site where it has a path, or its own name with origins', () => {
    const keys = [
      { ...SECRET, iss: `${ISS}/accueil` },
      { ...SECRET, iss: 'intranet', origins: [ISS] },
    ];

    expect(readConfig(environment(keys)).hostIdentityKeys).toMatchObject([
      { iss: `${ISS}/accueil`, origins: [ISS] },
      { iss: 'intranet', origins: [ISS] },
    ]);
  });

  it.each([
    { where: 'at the address of the service', others: { PUBLIC_URL: 'http://localhost:8080/a' } },
    { where: 'on this machine, at the port of the service', others: { PORT: '8080' } },
  ])('may be of pages $where', ({ others }) => {
    const keys = [{ ...SECRET, iss: 'http://127.0.0.1:8080' }];

    expect(faultsOf(environment(keys, others))).toEqual([]);
  });
});

describe('what is wrong with keys of sites is said in words', () => {
  it.each([
    [
      'that it is no JSON',
      'x',
      /: has to be a JWK Set, \{"keys":\[...\]\}, with at least one key$/,
    ],
    ['that it is a single key', JSON.stringify(SECRET), /has to be a JWK Set/],
    ['that it is empty', [], /has to be a JWK Set/],
    ['what is no key', ['x'], /key 1 is no JSON object/],
    ['a missing kid', [{ ...SECRET, kid: undefined }], /key 1 has no "kid"/],
    ['a kid of several lines', [{ ...SECRET, kid: 'a\nb' }], /key 1 has a "kid" that/],
    ['a missing iss', [{ ...SECRET, iss: undefined }], /key 1 has no "iss"/],
    ['an empty iss', [{ ...SECRET, iss: '' }], /key 1 has an empty "iss"/],
    ['a missing alg', [{ ...SECRET, alg: undefined }], /key 1 has to have "alg":"HS256" or/],
    ['an unknown alg', [{ ...SECRET, alg: 'RS256' }], /key 1 has to have "alg":"HS256" or/],
    ['the alg none', [{ ...SECRET, alg: 'none' }], /key 1 has to have "alg":"HS256" or/],
    ['a secret with ES256', [{ ...SECRET, alg: 'ES256' }], /has to have "kty":"EC"/],
    ['a public key with HS256', [{ ...PUBLIC, alg: 'HS256' }], /has to have "kty":"oct"/],
    [
      'a short key',
      [{ ...SECRET, k: randomBytes(31).toString('base64url') }],
      /at least 32 random/,
    ],
    ['a key in another encoding', [{ ...SECRET, k: `${'a'.repeat(50)}+/=` }], /no base64url/],
    [
      'a private key',
      [{ ...PUBLIC, d: pair.privateKey.export({ format: 'jwk' }).d }],
      /key 1 holds the private part "d", which never leaves the site/,
    ],
    ['another curve', [{ ...PUBLIC, crv: 'P-384' }], /has to have "crv":"P-256"/],
    ['a point beside the curve', [{ ...PUBLIC, x: PUBLIC.y, y: PUBLIC.x }], /no point of P-256/],
    ['a missing coordinate', [{ ...PUBLIC, y: undefined }], /key 1 has no "y"/],
    ['origins that are no list', [{ ...SECRET, origins: ISS }], /"origins" that are no list/],
    ['no origins', [{ ...SECRET, origins: [] }], /an empty list of "origins"/],
    ['an origin with a path', [{ ...SECRET, origins: [`${ISS}/x`] }], /without a path/],
    ['a name without origins', [{ ...SECRET, iss: 'intranet' }], /no "origins"; name the origins/],
    ['pages without TLS', [{ ...SECRET, iss: 'http://intranet.univ.example' }], /use https/],
    [
      'pages that may not embed the assistant',
      [SECRET, { ...SECRET, iss: 'https://other.example' }],
      /pages of https:\/\/other\.example may not embed the assistant; add them to WIDGET_ORIGINS/,
    ],
    [
      'the same kid twice',
      [SECRET, { ...SECRET, iss: 'https://other.example' }, PUBLIC, { ...PUBLIC, kid: '2026-11' }],
      /has two keys of one "iss" with the same "kid"/,
    ],
  ])('%s', (_, keys, fault) => {
    const faults = faultsOf(environment(keys));

    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
    expect(faults[0]).toContain('  - HOST_IDENTITY_KEYS: ');
  });

  it('all at once, and never with what was given', () => {
    const keys = [
      { ...SECRET, kid: '', k: 'hunter2' },
      { ...SECRET, k: 'hunter2' },
      { ...PUBLIC, d: 'hunter2', crv: 'hunter2' },
    ];

    const faults = faultsOf(environment(keys, { PORT: 'x' }));

    expect(faults).toHaveLength(5);
    expect(faults.join('\n')).not.toContain('hunter2');
  });

  it('also that everybody can read their file', async () => {
    const file = path.join(await tempFolder(), 'keys.json');
    writeFileSync(file, JSON.stringify({ keys: [SECRET] }));
    const variables = { HOST_IDENTITY_KEYS_FILE: file, WIDGET_ORIGINS: ISS };

    chmodSync(file, 0o644);
    expect(faultsOf(variables)[0]).toMatch(/HOST_IDENTITY_KEYS_FILE: .*chmod 600/);
    chmodSync(file, 0o600);
    expect(faultsOf(variables)).toEqual([]);
  });
});
