import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig, toPublicUrl } from '../bot/config.ts';
import { Failure } from '../bot/failure.ts';

const LDAP = {
  DIRECTORY: 'ldap',
  RESEDA_LDAP_URL: 'ldaps://ldap1.example.org ldaps://ldap2.example.org',
  RESEDA_LDAP_BASE_DN: 'ou=people,dc=example,dc=org',
};

const TEAMS = {
  TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555',
  TEAMS_APP_PASSWORD: 'secret',
  TEAMS_TENANT_IDS: 'AAAAAAAA-bbbb-cccc-dddd-eeeeeeeeeeee bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee',
};

const OIDC = {
  OIDC_ISSUER: 'https://login.example.org/realms/staff/',
  OIDC_CLIENT_ID: 'assistant',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_SUPPORT_GROUP: 'sygefor-support',
  OIDC_ADMIN_GROUP: 'sygefor-admin',
};

function faultOf(environment: Readonly<Record<string, string | undefined>>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof Failure && error.code === 'CONFIG_INVALID') return error.message;
    throw error;
  }
  return 'no fault';
}

describe('without any setting', () => {
  it('shows the sample directory on this machine', () => {
    const config = readConfig({});

    expect(config).toMatchObject({
      http: { port: 3978, host: '127.0.0.1' },
      dataDir: './data',
      directory: { kind: 'sample' },
      support: { mailbox: 'dr01.support.sygefor@cnrs.fr' },
      codes: { ttlMinutes: 20 },
      retention: {
        conversationDays: 30,
        journalDays: 180,
        escalationDays: 365,
        auditDays: 365,
        consoleAuditDays: 365,
      },
    });
    expect(toPublicUrl(config, 40_123)).toBe('http://localhost:40123');
  });

  it('takes empty values for none, and leaves the names of others alone', () => {
    const others = { PATH: '/bin', JOURNAL_STREAM: '8:1', PUBLIC_IP: '192.0.2.1', LOGNAME: 'x' };

    expect(readConfig({ PORT: '', SMTP_URL: '', TEAMS_APP_ID: '', ...others })).toEqual(
      readConfig({}),
    );
  });
});

describe('the console', () => {
  it('asks the provider as it is written, a slash at the end included', () => {
    expect(readConfig(OIDC).oidc).toEqual({
      issuer: 'https://login.example.org/realms/staff/',
      clientId: 'assistant',
      clientSecret: 'secret',
      supportGroup: 'sygefor-support',
      adminGroup: 'sygefor-admin',
    });
  });

  it.each([{}, { OIDC_ISSUER: 'http://127.0.0.1:8080', PUBLIC_URL: 'http://localhost:3978' }])(
    'may ask a provider on this machine without TLS: %j',
    (changed) => {
      expect(readConfig({ ...OIDC, ...changed }).oidc).toBeDefined();
    },
  );

  it('has no provider without any of its settings', () => {
    expect(readConfig({}).oidc).toBeUndefined();
  });
});

describe('Teams', () => {
  it.each([
    ['SingleTenant', 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'],
    ['MultiTenant', 'botframework.com'],
  ])('proves itself with a password as %s to %s', (type, tenantId) => {
    const { teams } = readConfig({ ...TEAMS, TEAMS_APP_TYPE: type });

    expect(teams).toMatchObject({
      kind: 'service',
      appId: TEAMS.TEAMS_APP_ID,
      credential: { kind: 'password', password: 'secret', tenantId },
      tenantIds: ['aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee', 'bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee'],
      guests: 'refuse',
      serviceHosts: ['smba.trafficmanager.net'],
      endpoints: { issuer: 'https://api.botframework.com' },
    });
  });

  it('proves itself as a managed identity without a password', () => {
    const { teams } = readConfig({
      ...TEAMS,
      TEAMS_APP_TYPE: 'UserAssignedMSI',
      TEAMS_APP_PASSWORD: '',
    });

    expect(teams).toMatchObject({ credential: { kind: 'managed-identity' } });
  });

  it.each([
    ['2027-05-31', '2027-05-31T00:00:00.000Z'],
    ['2027-05-31T08:30:00Z', '2027-05-31T08:30:00.000Z'],
    ['2027-05-31T08:30:00+02:00', '2027-05-31T06:30:00.000Z'],
    ['2020-01-01', '2020-01-01T00:00:00.000Z'],
  ])('is told when its password ends: %s', (typed, endsAt) => {
    const { teams } = readConfig({ ...TEAMS, TEAMS_APP_PASSWORD_EXPIRES: typed });

    expect(teams).toMatchObject({ credential: { endsAt } });
  });

  it('is another cloud when all of its endpoints are named', () => {
    const { teams } = readConfig({
      ...TEAMS,
      TEAMS_ENDPOINTS:
        'metadata=https://keys.test/v1?a=b issuer=https://issuer.test login=http://127.0.0.1:1 scope=https://scope.test',
    });

    expect(teams).toMatchObject({
      endpoints: {
        metadata: 'https://keys.test/v1?a=b',
        issuer: 'https://issuer.test',
        login: 'http://127.0.0.1:1',
        scope: 'https://scope.test',
      },
    });
  });

  it('is a playground for a developer, and is off when nothing is said of it', () => {
    expect(readConfig({ TEAMS_PLAYGROUND: 'true' }).teams).toEqual({
      kind: 'playground',
      appId: '',
    });
    expect(readConfig({}).teams).toBeUndefined();
  });
});

it('opens the metrics to a token of 32 characters, and to nobody by default', () => {
  const token = 'x'.repeat(32);

  expect(readConfig({ METRICS_TOKEN: token }).http.metricsToken).toBe(token);
  expect(readConfig({}).http.metricsToken).toBeUndefined();
});

it('reads both directories, in the order of their addresses', () => {
  const { directory } = readConfig({
    ...LDAP,
    JANUS_LDAP_URL: 'ldap://127.0.0.1:3890',
    JANUS_LDAP_BASE_DN: 'ou=accounts,dc=example,dc=org',
    JANUS_LDAP_BIND_DN: 'cn=assistant',
    JANUS_LDAP_BIND_PASSWORD: 'secret with spaces ',
    LDAP_TIMEOUT_MS: '1500',
  });

  expect(directory).toMatchObject({
    kind: 'ldap',
    profile: 'supann',
    reseda: { urls: ['ldaps://ldap1.example.org', 'ldaps://ldap2.example.org'], timeoutMs: 1500 },
    janus: { bindPassword: 'secret with spaces ' },
  });
});

it.each([
  [{ PORT: '70000' }, /PORT: has to be a whole number from 0 to 65535/],
  [{ PORT: '12abc' }, /PORT/],
  [{ LDAP_ALLOW_PLAINTEXT: 'yes' }, /"true" or "false"/],
  [{ PUBLIC_URL: 'example.org' }, /PUBLIC_URL: has to be http/],
  [{ WIDGET_ORIGINS: 'https://intranet.example.org/page' }, /without a path/],
  [{ WIDGET_ORIGINS: '*' }, /WIDGET_ORIGINS/],
  [{ SUPPORT_MAILBOX: 'a@example.org, b@example.org' }, /one mail address/],
  [{ MAIL_FROM: 'Assistant <a@example.org> <b@example.org>' }, /MAIL_FROM/],
  [{ SMTP_URL: 'smtp://mail.example.org' }, /MAIL_FROM: is missing/],
  [{ SMTP_URL: 'mail.example.org' }, /smtps:\/\//],
  [{ TRUSTED_PROXIES: '10.0.0.0/40' }, /TRUSTED_PROXIES/],
  [{ CODE_LIMITS: 'sends-per-day=many' }, /CODE_LIMITS/],
  [{ CODE_TTL_MINUTES: '0' }, /from 1 to 1440/],
  [{ ESCALATION_DAYS: '0' }, /ESCALATION_DAYS: .*from 1 to 3650/],
  [{ AUDIT_DAY: '30' }, /did you mean AUDIT_DAYS\?/],
  [{ PSEUDONYM_KEY: 'short' }, /at least 32/],
  [{ METRICS_TOKEN: 'x'.repeat(31) }, /METRICS_TOKEN: has to be at least 32/],
  [{ METRICS_TOKEN: `two words ${'x'.repeat(32)}` }, /METRICS_TOKEN: has to be at least 32/],
  [{ LOG_LEVEL: 'loud' }, /one of: trace, debug/],
  [{ HOST: '0.0.0.0' }, /HOST: the sample directory may only be shown on this machine/],
  [{ PUBLIC_URL: 'https://assistant.example.org' }, /PUBLIC_URL: the sample directory/],
  [{ DIRECTORY: 'ldap' }, /needs RESEDA_LDAP_URL or JANUS_LDAP_URL/],
  [{ ...LDAP, RESEDA_LDAP_BASE_DN: undefined }, /RESEDA_LDAP_BASE_DN: is missing/],
  [{ ...LDAP, RESEDA_LDAP_BIND_DN: 'cn=x' }, /goes together with RESEDA_LDAP_BIND_PASSWORD/],
  [{ ...LDAP, RESEDA_LDAP_URL: 'ldap://ldap.example.org' }, /LDAP_ALLOW_PLAINTEXT/],
  [{ ...LDAP, RESEDA_LDAP_URL: 'LDAP://ldap.example.org' }, /LDAP_ALLOW_PLAINTEXT/],
  [{ ...LDAP, RESEDA_LDAP_URL: 'ldaps://a.example.org ldap://b.example.org' }, /LDAP_ALLOW_PLAI/],
  [{ ...LDAP, RESEDA_LDAP_URL: 'ldap://localhost.example.org' }, /LDAP_ALLOW_PLAINTEXT/],
  [
    { ...LDAP, JANUS_LDAP_URL: 'ldap://127.0.0.1.example.org', JANUS_LDAP_BASE_DN: 'dc=x' },
    /JANUS_LDAP_URL: ldap:\/\/ would send/,
  ],
  [{ ...LDAP, RESEDA_LDAP_URL: 'ldapi://%2Frun%2Fslapd' }, /has to be ldaps:\/\/host/],
  [{ ...LDAP, DIRECTORY: undefined }, /set DIRECTORY=ldap to use it/],
  [{ ...LDAP, JANUS_LDAP_BASE_DN: 'dc=x' }, /JANUS_LDAP_URL: is missing/],
  [{ DIRECTORY: 'samples' }, /one of: sample, ldap, none/],
  [{ SYGEFOR_API_URL: 'https://sygefor.example.org' }, /goes together with SYGEFOR_API_TOKEN/],
  [{ SYGEFOR_API_URL: 'http://sygefor.example.org', SYGEFOR_API_TOKEN: 'x' }, /has to be https/],
  [{ SYGEFOR_API_URL: 'HTTP://sygefor.example.org', SYGEFOR_API_TOKEN: 'x' }, /has to be https/],
  [{ DATABASE_URL: 'postgres://localhost/x' }, /SQLite only.*PostgreSQL comes later/],
  [{ ...TEAMS, TEAMS_APP_ID: 'x' }, /TEAMS_APP_ID: has to be the application id/],
  [{ ...TEAMS, TEAMS_APP_ID: '   ' }, /TEAMS_APP_ID: has to be the application id/],
  [{ ...TEAMS, TEAMS_APP_ID: 'undefined' }, /TEAMS_APP_ID: has to be the application id/],
  [
    { ...TEAMS, TEAMS_APP_ID: '{11111111-2222-3333-4444-555555555555}' },
    /TEAMS_APP_ID: has to be the application id/,
  ],
  [{ ...TEAMS, TEAMS_APP_ID: '' }, /TEAMS_APP_ID: is missing/],
  [{ ...TEAMS, TEAMS_APP_ID: undefined, TEAMS_PLAYGROUND: 'false' }, /TEAMS_APP_ID: is missing/],
  [{ ...TEAMS, TEAMS_TENANT_IDS: '' }, /TEAMS_TENANT_IDS: is missing/],
  [{ ...TEAMS, TEAMS_TENANT_IDS: 'tenant.onmicrosoft.com' }, /TEAMS_TENANT_IDS: has to be the ids/],
  [{ ...TEAMS, TEAMS_APP_PASSWORD: undefined }, /TEAMS_APP_PASSWORD: is missing/],
  [{ ...TEAMS, TEAMS_APP_TYPE: 'UserAssignedMSI' }, /a managed identity has none/],
  [
    { ...TEAMS, TEAMS_APP_PASSWORD_EXPIRES: '31/05/2027' },
    /TEAMS_APP_PASSWORD_EXPIRES: has to be a date such as/,
  ],
  [
    { ...TEAMS, TEAMS_APP_PASSWORD_EXPIRES: '2027-02-30' },
    /TEAMS_APP_PASSWORD_EXPIRES: has to be a date such as/,
  ],
  [
    { ...TEAMS, TEAMS_APP_PASSWORD_EXPIRES: '2027-13-01' },
    /TEAMS_APP_PASSWORD_EXPIRES: has to be a date such as/,
  ],
  [
    { ...TEAMS, TEAMS_APP_PASSWORD_EXPIRES: '2027-05-31T08:30:00' },
    /TEAMS_APP_PASSWORD_EXPIRES: has to be a date such as/,
  ],
  [
    {
      ...TEAMS,
      TEAMS_APP_PASSWORD: '',
      TEAMS_APP_TYPE: 'UserAssignedMSI',
      TEAMS_APP_PASSWORD_EXPIRES: '2027-05-31',
    },
    /TEAMS_APP_PASSWORD_EXPIRES: is set, but there is no TEAMS_APP_PASSWORD/,
  ],
  [{ ...TEAMS, TEAMS_APP_TYPE: 'Certificate' }, /SingleTenant, UserAssignedMSI, MultiTenant/],
  [{ ...TEAMS, TEAMS_GUESTS: 'welcome' }, /TEAMS_GUESTS: has to be one of: refuse, code/],
  [{ ...TEAMS, TEAMS_SERVICE_HOSTS: 'https://smba.trafficmanager.net' }, /without https/],
  [
    { ...TEAMS, TEAMS_ENDPOINTS: 'metadata=https://x.test issuer=i login=https://x.test' },
    /all four/,
  ],
  [
    { ...TEAMS, TEAMS_ENDPOINTS: 'metadata=http://x.test issuer=i login=https://x.test scope=s' },
    /all four/,
  ],
  [{ TEAMS_PLAYGROUND: 'true', HOST: '0.0.0.0', DIRECTORY: 'none' }, /TEAMS_PLAYGROUND: believes/],
  [
    { TEAMS_PLAYGROUND: 'true', PUBLIC_URL: 'https://x.example.org', DIRECTORY: 'none' },
    /TEAMS_PLAYGROUND: believes/,
  ],
  [{ ...TEAMS, TEAMS_PLAYGROUND: 'true' }, /TEAMS_PLAYGROUND: switches off what/],
  [
    { OIDC_ISSUER: OIDC.OIDC_ISSUER, OIDC_CLIENT_ID: 'x' },
    /OIDC_CLIENT_SECRET, OIDC_SUPPORT_GROUP, OIDC_ADMIN_GROUP: missing/,
  ],
  [{ OIDC_ADMIN_GROUP: 'x' }, /OIDC_ISSUER, .*: missing/],
  [{ ...OIDC, OIDC_ISSUER: 'login.example.org' }, /OIDC_ISSUER: has to be the https:/],
  [{ ...OIDC, OIDC_ISSUER: 'https://login.example.org?x' }, /OIDC_ISSUER: has to be the https:/],
  [{ ...OIDC, OIDC_ISSUER: 'http://login.example.org' }, /OIDC_ISSUER: has to be https:/],
  [
    { ...OIDC, DIRECTORY: 'none', PUBLIC_URL: 'http://assistant.example.org' },
    /PUBLIC_URL: has to be https:.*console/,
  ],
  [{ OIDC_SECRET: 'x' }, /OIDC_SECRET: there is no such setting/],
  [{ RESEDA_LDAP_URI: 'x' }, /did you mean RESEDA_LDAP_URL\?/],
  [{ LDAP_TIMEOUT: '3' }, /did you mean LDAP_TIMEOUT_MS\?/],
  [{ MAIL_FORM: 'x' }, /did you mean MAIL_FROM\?/],
  [{ JANUS_SERVER: 'x' }, /JANUS_SERVER: there is no such setting/],
  [
    { DIRECTORY: 'none', HOST: '0.0.0.0', WEB_CHANNEL_SECRET: 'short' },
    /WEB_CHANNEL_SECRET: opens every conversation/,
  ],
])('says what to do about %j', (environment, fault) => {
  expect(faultOf(environment)).toMatch(fault);
});

it('lists every fault at once, and only once', () => {
  const fault = faultOf({ PORT: 'x', HOST: '0.0.0.0', TEAMS_APP_ID: 'y', SMTP_ULR: 'z' });

  expect(fault.split('\n')).toHaveLength(5);
  for (const name of ['PORT', 'HOST', 'TEAMS_APP_ID', 'SMTP_ULR']) {
    expect(fault).toContain(`  - ${name}: `);
  }
});

it('never repeats a value, which may be a secret', () => {
  const fault = faultOf({ SMTP_URL: 'hunter2', PSEUDONYM_KEY: 'hunter2', DATABASE_URL: 'hunter2' });

  expect(fault).not.toContain('hunter2');
});

it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('takes %s for this machine', (host) => {
  const { http } = readConfig({ HOST: host, PUBLIC_URL: 'http://localhost:8080/' });

  expect(http).toMatchObject({ host, publicUrl: 'http://localhost:8080' });
});

it('allows plain LDAP elsewhere for whoever says so', () => {
  const plain = { ...LDAP, RESEDA_LDAP_URL: 'ldap://ldap.example.org' };

  expect(readConfig({ ...plain, LDAP_ALLOW_PLAINTEXT: 'true' }).directory.kind).toBe('ldap');
});

it('reads limits of codes by name', () => {
  const { codes } = readConfig({ CODE_LIMITS: 'sends-per-hour=10, tries-per-code=3' });

  expect(codes.limits).toEqual({ sendsPerHour: 10, triesPerCode: 3 });
});

describe('values in files', () => {
  let folder: string;
  const fileWith = (content: string, mode = 0o600): string => {
    const file = path.join(folder, `secret-${String(mode)}-${String(content.length)}`);
    writeFileSync(file, content);
    chmodSync(file, mode);
    return file;
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'config-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are read without the line break at their end', () => {
    const { directory } = readConfig({
      DIRECTORY: 'ldap',
      RESEDA_LDAP_URL: 'ldaps://ldap.example.org',
      RESEDA_LDAP_BASE_DN: 'dc=example,dc=org',
      RESEDA_LDAP_BIND_DN: 'cn=x',
      RESEDA_LDAP_BIND_PASSWORD_FILE: fileWith('a secret \n'),
    });

    expect(directory).toMatchObject({ reseda: { bindPassword: 'a secret ' } });
  });

  it('are refused when no client could send such a secret', () => {
    const set = { WEB_CHANNEL_SECRET_FILE: fileWith('sécret') };

    expect(() => readConfig(set)).toThrow('WEB_CHANNEL_SECRET: has to be letters');
  });

  it('are refused together with a value', () => {
    const both = { WEB_CHANNEL_SECRET: 'x', WEB_CHANNEL_SECRET_FILE: fileWith('x') };

    expect(faultOf(both)).toMatch(/keep one of them/);
  });

  it('are refused when everybody can read a secret, and only then', () => {
    expect(faultOf({ WEB_CHANNEL_SECRET_FILE: fileWith('xy', 0o644) })).toMatch(/chmod 600/);
    expect(readConfig({ SUPPORT_HOURS_FILE: fileWith('9-17', 0o644) }).support.hours).toBe('9-17');
  });

  it('are named when they cannot be read', () => {
    expect(faultOf({ PORT_FILE: path.join(folder, 'nothing') })).toMatch(/PORT_FILE: .* cannot/);
    expect(faultOf({ PORT_FILE: fileWith('') })).toMatch(/is empty/);
  });
});
