import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { SECRETS } from '../../bot/config/environment.ts';
import { Failure } from '../../bot/failure.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

type Variables = Readonly<Record<string, string>>;

const CANARY = 'kanarienvogel';

/** For each secret, settings that cannot be used because of it. */
const WRONG: Readonly<Record<string, Variables>> = {
  RESEDA_LDAP_BIND_PASSWORD: {
    DIRECTORY: 'ldap',
    RESEDA_LDAP_URL: 'ldaps://ldap.example.org',
    RESEDA_LDAP_BASE_DN: 'dc=example,dc=org',
    RESEDA_LDAP_BIND_PASSWORD: CANARY,
  },
  JANUS_LDAP_BIND_PASSWORD: {
    DIRECTORY: 'ldap',
    JANUS_LDAP_URL: 'ldaps://ldap.example.org',
    JANUS_LDAP_BASE_DN: 'dc=example,dc=org',
    JANUS_LDAP_BIND_PASSWORD: CANARY,
  },
  SYGEFOR_API_TOKEN: { SYGEFOR_API_TOKEN: CANARY },
  SMTP_URL: { SMTP_URL: `mail://me:${CANARY}@mail.example.org` },
  WEB_CHANNEL_SECRET: { WEB_CHANNEL_SECRET: `${CANARY} é` },
  HOST_IDENTITY_KEYS: { HOST_IDENTITY_KEYS: `{"keys":[{"kty":"oct","k":"${CANARY}"` },
  TEAMS_APP_PASSWORD: {
    TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555',
    TEAMS_APP_TYPE: 'UserAssignedMSI',
    TEAMS_APP_PASSWORD: CANARY,
  },
  OIDC_CLIENT_SECRET: { OIDC_CLIENT_SECRET: CANARY },
  METRICS_TOKEN: { METRICS_TOKEN: CANARY },
  PSEUDONYM_KEY: { PSEUDONYM_KEY: CANARY },
};

/** Whatever somebody may paste in the wrong place. */
const ODD_VALUES = [
  CANARY,
  `  ${CANARY} `,
  `${CANARY}\n${CANARY}`,
  `"${CANARY}"`,
  `${CANARY}\u0000é`,
  `smtp://me:${CANARY}@`,
  `smtps://me:${CANARY}@mail.example.org:99999`,
  `{"keys":[{"kid":"${CANARY}","iss":"${CANARY}","k":"${CANARY}","alg":"${CANARY}"}]}`,
  `{"keys":[{"kid":"a","iss":"https://a.example","alg":"HS256","kty":"oct","k":"${CANARY}"}]}`,
  CANARY.repeat(3000),
];

/** Everything that could be printed of what came of it, causes and all. */
function told(variables: Variables): string {
  try {
    readConfig(variables);
    return 'no fault';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return `${error.message}\n${inspect(error, { depth: Infinity, showHidden: true })}`;
  }
}

describe.each(SECRETS)('a fault of %s', (name) => {
  it('names it, and never its value', () => {
    const fault = told(WRONG[name] ?? {});

    expect(fault).toContain(name);
    expect(fault).not.toContain(CANARY);
  });

  it('names it, and never its value, when it stands in a file', async () => {
    const file = path.join(await tempFolder(), 'secret');
    const { [name]: value = '', ...others } = WRONG[name] ?? {};
    writeFileSync(file, value, { mode: 0o600 });

    const fault = told({ ...others, [`${name}_FILE`]: file });

    expect(fault).toContain(name);
    expect(fault).not.toContain(CANARY);
  });

  it('says nothing of a file that everybody can read but where it is', async () => {
    const file = path.join(await tempFolder(), 'secret');
    writeFileSync(file, CANARY, { mode: 0o644 });

    const fault = told({ [`${name}_FILE`]: file, [name]: CANARY });
    const open = told({ [`${name}_FILE`]: file });

    expect(fault).toContain(`${name}: is set together with ${name}_FILE`);
    expect(open).toContain('chmod 600');
    expect(fault + open).not.toContain(CANARY);
  });

  it.each(ODD_VALUES)('never shows a value, whatever else is wrong: %#', (value) => {
    const variables = { ...WRONG[name], [name]: value, PORT: 'x', DIRECTORY: 'x', MAIL_FROM: 'x' };

    expect(told(variables)).not.toContain(CANARY);
    expect(told({ ...variables, PORT: '0' })).not.toContain(CANARY);
  });
});

it('is known for every secret', () => {
  expect(Object.keys(WRONG).toSorted()).toEqual([...SECRETS].toSorted());
});
