import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openHostIdentity } from '../../bot/assemble/open-host-identity.ts';
import { readConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/server/log.ts';
import { SITE, claimsAt, rawToken, secretKey, sign } from '../adapters/identity/site.ts';
import { openTestStore } from '../fakes/open-test-store.ts';

const KEY = secretKey('2026-11');
const PUBLIC_URL = 'http://localhost:3978';

async function open(keys: readonly unknown[]) {
  const lines: string[] = [];
  const config = readConfig({
    ...(keys.length > 0 && { HOST_IDENTITY_KEYS: JSON.stringify({ keys }) }),
    WIDGET_ORIGINS: SITE,
    PUBLIC_URL,
  });
  const check = openHostIdentity(config, {
    store: await openTestStore(),
    publicUrl: () => PUBLIC_URL,
    log: createLog('trace', { write: (line) => void lines.push(line) }),
  });
  return { check, lines };
}

describe('the keys of the configuration', () => {
  it('let their site hand over a visitor', async () => {
    const jwk = {
      ...KEY.signing.export({ format: 'jwk' }),
      kid: '2026-11',
      alg: 'HS256',
      iss: SITE,
    };
    const { check, lines } = await open([jwk]);

    const checked = await check?.(await sign(KEY, claimsAt(new Date(), { aud: PUBLIC_URL })), SITE);

    expect(checked).toMatchObject({ identity: { address: 'marie.martin@labo.example' } });
    expect(lines).toEqual([]);
  });

  it('let nobody in where there are none', async () => {
    expect((await open([])).check).toBeUndefined();
  });
});

it('the log says why a visitor was refused, and nothing of the visitor', async () => {
  const k = randomBytes(32).toString('base64url');
  const { check, lines } = await open([{ kty: 'oct', k, kid: '2026-11', alg: 'HS256', iss: SITE }]);
  const forged = await sign(KEY, claimsAt(new Date(), { aud: PUBLIC_URL, jti: 'the-id' }));

  await check?.(forged, SITE);
  await check?.(rawToken({ alg: 'none' }, { iss: 'https://the-iss.example' }, ''), undefined);

  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { fault: 'signature', msg: 'identity refused' },
    { fault: 'issuer', msg: 'identity refused' },
  ]);
  expect(lines.join('')).not.toMatch(/marie|the-id|the-iss|ey[JA-Z]/);
});
