import { isIP } from 'node:net';
import { z } from 'zod';
import { CODE_LIMIT_NAMES, readCodeLimits } from './code-limits.ts';
import { credentialEnd } from './credential-end.ts';
import { identityKeys } from './identity-keys.ts';
import { INSTITUTIONAL_DOMAINS, PUBLIC_MAIL_DOMAINS } from './mail-domains.ts';
import {
  ADDRESS,
  address,
  boolean,
  integer,
  list,
  oneOf,
  readOrigin,
  readUrl,
  text,
  value,
} from './value.ts';
import { closedDays, DEFAULT_TARGETS, targets, timeZone, workingHours } from './support-time.ts';
import { endpoints, guid, readGuid, serviceHosts } from './teams.ts';
import { readWebLimits, WEB_LIMIT_NAMES } from './web-limits.ts';

const ldapUrls = list(
  'has to be ldaps://host or ldap://host; several are separated by spaces',
  (typed) => readUrl(typed, 'ldaps', 'ldap'),
);

const domains = list('has to be mail domains such as univ.fr, separated by spaces', (typed) =>
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(typed) ? typed.toLowerCase() : undefined,
);

const sender = value('has to be one mail address, or Name <address>', (typed) =>
  ADDRESS.test(/^[^<>\r\n]*<([^<>]+)>$/.exec(typed)?.[1] ?? typed) ? typed : undefined,
);

const longSecret = value('has to be at least 32 characters long', (typed) =>
  typed.length >= 32 ? typed : undefined,
);

/** Every name that is read, each on its own. What depends on two of them is in `faults.ts`. */
export const Environment = z.object({
  PORT: integer(0, 65_535).default(3978),
  HOST: value('has to be an address or a host name', (typed) =>
    isIP(typed) !== 0 || /^[a-z0-9.-]+$/i.test(typed) ? typed : undefined,
  ).default('127.0.0.1'),
  PUBLIC_URL: value(
    'has to be http://... or https://..., without anything after the path',
    (typed) => (/[?#@]/.test(typed) ? undefined : readUrl(typed, 'http', 'https')),
  ).optional(),
  DATA_DIR: text.default('./data'),
  DIRECTORY: oneOf('sample', 'ldap', 'none').default('sample'),
  DIRECTORY_PROFILE: text.default('supann'),
  RESEDA_LDAP_URL: ldapUrls.optional(),
  RESEDA_LDAP_BASE_DN: text.optional(),
  RESEDA_LDAP_BIND_DN: text.optional(),
  RESEDA_LDAP_BIND_PASSWORD: z.string().optional(),
  RESEDA_UNITS_BASE_DN: text.optional(),
  JANUS_LDAP_URL: ldapUrls.optional(),
  JANUS_LDAP_BASE_DN: text.optional(),
  JANUS_LDAP_BIND_DN: text.optional(),
  JANUS_LDAP_BIND_PASSWORD: z.string().optional(),
  JANUS_DEFAULT_POLICY_DN: text.optional(),
  LDAP_CA_FILE: text.optional(),
  LDAP_ALLOW_PLAINTEXT: boolean.default(false),
  LDAP_TIMEOUT_MS: integer(100, 60_000).default(3000),
  SYGEFOR_API_URL: value('has to be https://..., or http:// on this machine', (typed) =>
    readUrl(typed, 'https', 'http'),
  ).optional(),
  SYGEFOR_API_TOKEN: z.string().optional(),
  SMTP_URL: value('has to be smtps://user:password@host or smtp://host', (typed) =>
    readUrl(typed, 'smtps', 'smtp'),
  ).optional(),
  MAIL_FROM: sender.optional(),
  SUPPORT_MAILBOX: address.default('dr01.support.sygefor@cnrs.fr'),
  SESAME_SUPPORT_CONTACT: text.optional(),
  SUPPORT_HOURS: text.optional(),
  SUPPORT_USUAL_DELAY: text.optional(),
  SUPPORT_WORKING_HOURS: workingHours.prefault('mon-fri 09:00-17:00'),
  SUPPORT_TIME_ZONE: timeZone.default('Europe/Paris'),
  SUPPORT_CLOSED_DAYS: closedDays.default([]),
  SUPPORT_TARGETS: targets.default(DEFAULT_TARGETS),
  WIDGET_ORIGINS: list(
    'has to be origins such as https://intranet.univ.fr, without a path, separated by spaces',
    readOrigin,
  ).default([]),
  WEB_CHANNEL_SECRET: value(
    'has to be letters, digits and signs without spaces, because it is sent in a header',
    (typed) => (/^[\x21-\x7e]+$/.test(typed) ? typed : undefined),
  ).optional(),
  HOST_IDENTITY_KEYS: identityKeys.default([]),
  TRUSTED_PROXIES: list('has to be addresses or networks such as 10.0.0.0/8', (typed) =>
    isNetwork(typed) ? typed : undefined,
  ).default([]),
  METRICS_TOKEN: value(
    'has to be at least 32 letters, digits and signs without spaces, because it is sent in a header',
    (typed) => (/^[\x21-\x7e]{32,}$/.test(typed) ? typed : undefined),
  ).optional(),
  PSEUDONYM_KEY: longSecret.optional(),
  INSTITUTIONAL_DOMAINS: domains.default([...INSTITUTIONAL_DOMAINS]),
  PUBLIC_MAIL_DOMAINS: domains.default([...PUBLIC_MAIL_DOMAINS]),
  CODE_TTL_MINUTES: integer(1, 1440).default(20),
  CODE_LIMITS: value(
    `has to be limits such as "sends-per-hour=3 tries-per-code=5", of: ${CODE_LIMIT_NAMES.join(', ')}`,
    readCodeLimits,
  ).default({}),
  WEB_LIMITS: value(
    `has to be limits such as "open-streams=20000 starts-per-network-and-minute=60", of: ${WEB_LIMIT_NAMES.join(', ')}`,
    readWebLimits,
  ).default({}),
  TEAMS_APP_ID: guid.optional(),
  TEAMS_APP_TYPE: oneOf('SingleTenant', 'UserAssignedMSI', 'MultiTenant').default('SingleTenant'),
  TEAMS_APP_PASSWORD: z.string().optional(),
  TEAMS_APP_PASSWORD_EXPIRES: credentialEnd.optional(),
  TEAMS_TENANT_IDS: list(
    'has to be the ids of tenants, such as 00000000-0000-0000-0000-000000000000, separated by spaces',
    readGuid,
  ).default([]),
  TEAMS_GUESTS: oneOf('refuse', 'code').default('refuse'),
  TEAMS_PLAYGROUND: boolean.default(false),
  TEAMS_SERVICE_HOSTS: serviceHosts.default(['smba.trafficmanager.net']),
  TEAMS_ENDPOINTS: endpoints.optional(),
  OIDC_ISSUER: value(
    'has to be the https:// address of the sign-in provider, without ? or #',
    (typed) =>
      /[?#@]/.test(typed) || readUrl(typed, 'https', 'http') === undefined ? undefined : typed,
  ).optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_SUPPORT_GROUP: text.optional(),
  OIDC_ADMIN_GROUP: text.optional(),
  FLOOD_ALARM_REFUSALS: integer(1, 1_000_000).default(100),
  LEGAL_DIR: text.optional(),
  CONTROLLER_NAME: text.optional(),
  PRIVACY_CONTACT: text.optional(),
  PUBLISHER: text.optional(),
  PUBLICATION_DIRECTOR: text.optional(),
  HOSTING_PROVIDER: text.optional(),
  ACCESSIBILITY_PLAN: text.optional(),
  RETENTION_DAYS: integer(1, 3650).default(30),
  JOURNAL_DAYS: integer(1, 3650).default(180),
  ESCALATION_DAYS: integer(1, 3650).default(365),
  AUDIT_DAYS: integer(1, 3650).default(365),
  CONSOLE_AUDIT_DAYS: integer(1, 3650).default(365),
  LOG_LEVEL: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent').default('info'),
});

export type Environment = z.infer<typeof Environment>;

/** Names of which nobody but the service may read the value. */
export const SECRETS: readonly (keyof Environment)[] = [
  'RESEDA_LDAP_BIND_PASSWORD',
  'JANUS_LDAP_BIND_PASSWORD',
  'SYGEFOR_API_TOKEN',
  'SMTP_URL',
  'WEB_CHANNEL_SECRET',
  'HOST_IDENTITY_KEYS',
  'TEAMS_APP_PASSWORD',
  'OIDC_CLIENT_SECRET',
  'METRICS_TOKEN',
  'PSEUDONYM_KEY',
];

/** Names that are kept for what this version does not do: set, they would promise something. */
export const LATER: Readonly<Record<string, string>> = {
  DATABASE_URL: 'this version stores in SQLite only, in DATA_DIR; PostgreSQL comes later',
};

function isNetwork(typed: string): boolean {
  const [host = '', bits] = typed.split('/');
  const version = isIP(host);
  if (version === 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
}
