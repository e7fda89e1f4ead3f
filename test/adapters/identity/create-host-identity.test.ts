import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createHostIdentity } from '../../../adapters/identity/create-host-identity.ts';
import { readAddress } from '../../../bot/diagnosis/address.ts';
import { Failure } from '../../../bot/failure.ts';
import type { CodeStore } from '../../../bot/ports/codes.ts';
import { openTestStore } from '../../fakes/open-test-store.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { ASSISTANT, AT, SITE, claimsAt, pairKey, rawToken, secretKey, sign } from './site.ts';

const SECRET = secretKey('2026-11');
const PAIR = pairKey('pair');
const OTHER_SITE = 'https://portal.labo.example';
const OTHER = secretKey('2026-11', OTHER_SITE);
const KEYS = [SECRET, PAIR, OTHER].map(({ known }) => known);

async function open(
  given: { readonly store?: Pick<CodeStore, 'count'>; readonly now?: () => Date } = {},
) {
  const store = given.store ?? (await openTestStore());
  const check = createHostIdentity({
    keys: KEYS,
    publicUrl: () => ASSISTANT,
    readAddress,
    store,
    now: given.now ?? (() => AT),
  });
  return (signed: string, pageOrigin?: string) => check(signed, pageOrigin);
}

const accepted = (changed: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'accepted',
  identity: { level: 'host', address: 'marie.martin@labo.example', ...changed },
});
const refused = (fault: string) => ({ kind: 'refused', fault });
const inSeconds = (seconds: number) => AT.getTime() / 1000 + seconds;

describe('a visitor whom a site signed', () => {
  it.each([
    ['a shared secret', SECRET],
    ['a pair of keys', PAIR],
  ])('is who the site says, with %s', async (_, key) => {
    const check = await open();

    expect(await check(await sign(key, claimsAt(AT)))).toEqual(accepted());
  });

  it('has the name that the site gives, if it gives one', async () => {
    const check = await open();
    const named = claimsAt(AT, { name: ' Marie MARTIN ' });

    expect(await check(await sign(SECRET, named))).toEqual(accepted({ name: 'Marie MARTIN' }));
    expect(await check(await sign(SECRET, claimsAt(AT, { name: '' })))).toEqual(accepted());
  });

  it.each([
    ['made by a clock that is ahead', { iat: inSeconds(4), exp: inSeconds(64) }],
    [
      'at the end of its life, by a clock that is behind',
      { iat: inSeconds(-64), exp: inSeconds(-4) },
    ],
    ['with the longest life', { iat: inSeconds(0), exp: inSeconds(120) }],
    ['verified by its own sign-in', { email_verified: true }],
  ])('is believed %s', async (_, changed) => {
    const check = await open();

    expect(await check(await sign(SECRET, claimsAt(AT, changed)))).toEqual(accepted());
  });

  it('comes from a page of the site, where the browser names the page', async () => {
    const check = await open();
    const signed = await sign(SECRET, claimsAt(AT));

    expect(await check(signed, OTHER_SITE)).toEqual(refused('origin'));
    expect(await check(signed, SITE)).toEqual(accepted());
  });
});

describe('an identity is refused', () => {
  it.each([
    ['expired', 'when it has expired', { iat: inSeconds(-65), exp: inSeconds(-5) }],
    ['too-old', 'when it was made long ago', { iat: inSeconds(-126), exp: inSeconds(60) }],
    ['lives-too-long', 'when it lives too long', { exp: inSeconds(121) }],
    ['not-yet', 'when it comes from the future', { iat: inSeconds(6), exp: inSeconds(66) }],
    ['not-yet', 'before it may be used', { nbf: inSeconds(6) }],
    ['audience', 'when it is meant for somebody else', { aud: 'https://other.example' }],
    ['claims', 'when it is meant for several', { aud: [ASSISTANT, 'https://other.example'] }],
    ['issuer', 'when nobody knows the site', { iss: 'https://evil.example' }],
    ['signature', 'when a site signs for another', { iss: OTHER_SITE, origin: OTHER_SITE }],
    ['origin', 'when the page belongs to another site', { origin: OTHER_SITE }],
    [
      'origin',
      'when the page only looks like that of the site',
      { origin: `${SITE}.evil.example` },
    ],
    ['email', 'with two addresses', { email: 'a@labo.example, b@labo.example' }],
    ['email', 'with a list of addresses', { email: ['a@labo.example', 'b@labo.example'] }],
    ['email', 'with a name around the address', { email: 'Marie <a@labo.example>' }],
    ['email', 'with a group of addresses', { email: 'all: a@labo.example, b@labo.example;' }],
    ['email', 'with a line break in the address', { email: 'a@labo.example\r\nBcc: b@x.example' }],
    ['email', 'without an address in the address', { email: '' }],
    ['email', 'when the site did not verify the address', { email_verified: false }],
    ['claims', 'with a name of several lines', { name: 'Marie\nMartin' }],
    ['claims', 'with a name that is none', { name: 7 }],
    ['claims', 'with an empty subject', { sub: '' }],
    ['claims', 'with an empty id', { jti: '' }],
    ['claims', 'with a date that is none', { iat: 'now' }],
  ] as const)('(%s) %s', async (fault, _, changed) => {
    const check = await open();

    expect(await check(await sign(SECRET, claimsAt(AT, changed)))).toEqual(refused(fault));
  });

  it.each(['aud', 'sub', 'email', 'iat', 'exp', 'jti', 'origin'])('without %s', async (claim) => {
    const check = await open();
    const signed = await sign(SECRET, claimsAt(AT, { [claim]: undefined }));

    expect(await check(signed)).toEqual(refused('claims'));
  });

  it('without a site', async () => {
    const check = await open();

    expect(await check(await sign(SECRET, claimsAt(AT, { iss: undefined })))).toEqual(
      refused('issuer'),
    );
  });

  it('with a key that is not that of the site', async () => {
    const check = await open();
    const forged = secretKey('2026-11');

    expect(await check(await sign(forged, claimsAt(AT)))).toEqual(refused('signature'));
  });

  it.each([{ kid: 'unknown' }, { kid: undefined }])('with the key $kid', async (header) => {
    const check = await open();

    expect(await check(await sign(SECRET, claimsAt(AT), header))).toEqual(refused('key'));
  });

  it.each(['none', 'None', 'NONE', ''])('with the algorithm "%s"', async (alg) => {
    const check = await open();
    const token = rawToken({ alg, kid: '2026-11' }, claimsAt(AT), '');

    expect(await check(token)).toEqual(refused('algorithm'));
  });

  it('with the signature taken off', async () => {
    const check = await open();
    const [header = '', payload = ''] = (await sign(SECRET, claimsAt(AT))).split('.');

    expect(await check(`${header}.${payload}.`)).toEqual(refused('signature'));
  });

  it.each(['pem', 'der'] as const)(
    'with the public key (%s) used as a shared secret',
    async (format) => {
      const check = await open();
      const publicKey = PAIR.known.key.export({ type: 'spki', format } as {
        type: 'spki';
        format: 'pem';
      });
      const unsigned = rawToken({ alg: 'HS256', kid: 'pair' }, claimsAt(AT), '').slice(0, -1);
      const signature = createHmac('sha256', publicKey).update(unsigned).digest('base64url');

      expect(await check(`${unsigned}.${signature}`)).toEqual(refused('algorithm'));
    },
  );

  it.each([
    ['nothing', ''],
    ['words', 'marie.martin@labo.example'],
    ['three empty parts', '..'],
    ['an encrypted one', 'e30.e30.e30.e30.e30'],
    ['a list for claims', rawToken({ alg: 'HS256', kid: '2026-11' }, [], 'AAAA')],
    ['binary', '\0\ufffd.\0.\0'],
  ])('when it is %s', async (_, token) => {
    const check = await open();

    expect(await check(token)).toEqual(refused('malformed'));
  });

  it('with a header that demands what we do not know', async () => {
    const check = await open();
    const header = { alg: 'HS256', kid: '2026-11', crit: ['b64'], b64: false };
    const token = rawToken(header, claimsAt(AT), 'AAAA');

    expect(await check(token)).toMatchObject({ kind: 'refused' });
  });
});

describe('one token', () => {
  it('is good once', async () => {
    const check = await open();
    const signed = await sign(SECRET, claimsAt(AT));

    expect(await check(signed)).toEqual(accepted());
    expect(await check(signed)).toEqual(refused('used'));
  });

  it('is accepted once of 50 times at once', async () => {
    const check = await open();
    const signed = await sign(PAIR, claimsAt(AT));

    const checks = await Promise.all(Array.from({ length: 50 }, () => check(signed)));

    expect(checks.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(checks.filter((one) => one.kind === 'refused' && one.fault === 'used')).toHaveLength(49);
  });

  it('stays used after a restart, until it could not be used any more', async () => {
    const dataDir = await tempFolder();
    const signed = await sign(SECRET, claimsAt(AT, { exp: inSeconds(120) }));
    const before = await openTestStore({ dataDir });
    await (
      await open({ store: before })
    )(signed);
    await before.close();

    const store = await openTestStore({ dataDir });
    const lastMoment = await open({ store, now: () => new Date(AT.getTime() + 124_999) });
    const afterwards = await open({ store, now: () => new Date(AT.getTime() + 125_000) });

    expect(await lastMoment(signed)).toEqual(refused('used'));
    expect(await afterwards(signed)).toEqual(refused('expired'));
  });

  it('of one site does not use up that of another with the same id', async () => {
    const check = await open();
    const ours = await sign(SECRET, claimsAt(AT, { jti: '1' }));
    const theirs = { jti: '1', iss: OTHER_SITE, origin: OTHER_SITE };

    expect(await check(ours)).toEqual(accepted());
    expect(await check(await sign(OTHER, claimsAt(AT, theirs)))).toEqual(accepted());
  });

  it('leaves its id behind only as a hash, and only when all the rest was right', async () => {
    const counted: string[] = [];
    const store: Pick<CodeStore, 'count'> = {
      count: (limits) => {
        counted.push(...limits.map(({ key }) => key));
        return Promise.resolve(undefined);
      },
    };
    const check = await open({ store });
    const forged = secretKey('2026-11');

    await check(await sign(forged, claimsAt(AT)));
    await check(await sign(SECRET, claimsAt(AT, { exp: inSeconds(-60) })));
    await check(await sign(SECRET, claimsAt(AT, { origin: OTHER_SITE })));
    await check(await sign(SECRET, claimsAt(AT, { email: 'a@labo.example b@labo.example' })));
    expect(counted).toEqual([]);
    await check(await sign(SECRET, claimsAt(AT, { jti: 'the-id' })));

    expect(counted).toEqual([expect.stringMatching(/^identity:[\w-]{43}$/)]);
  });

  it('is not believed while nobody can say whether it was used', async () => {
    const check = await open({
      store: { count: () => Promise.reject(new Failure('STORE_UNAVAILABLE', 'down')) },
    });

    await expect(check(await sign(SECRET, claimsAt(AT)))).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });
});
