import { Failure } from './failure.ts';
import type { CodeLimits } from './config/code-limits.ts';
import { Environment, LATER, SECRETS } from './config/environment.ts';
import { findFaults, findLaterFaults } from './config/faults.ts';
import type { IdentityKey } from './config/identity-keys.ts';
import { toLegal, type LegalConfig } from './config/legal.ts';
import { readFiles, type Variables } from './config/read-files.ts';
import { toOidc, type OidcConfig } from './config/to-oidc.ts';
import { toSupport, type SupportConfig } from './config/to-support.ts';
import { toTeams, type TeamsConfig } from './config/to-teams.ts';
import { findUnknownNames } from './config/unknown-names.ts';
import type { WebLimits } from './config/web-limits.ts';

interface LdapConfig {
  /** Tried in this order. */
  readonly urls: readonly string[];
  readonly baseDn: string;
  readonly bindDn: string | undefined;
  readonly bindPassword: string | undefined;
  readonly caFile: string | undefined;
  readonly timeoutMs: number;
}

export type DirectoryConfig =
  | { readonly kind: 'sample' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ldap';
      readonly profile: string;
      readonly reseda: (LdapConfig & { readonly unitsBaseDn: string | undefined }) | undefined;
      readonly janus: (LdapConfig & { readonly defaultPolicyDn: string | undefined }) | undefined;
    };

/** Everything that an operator decides. What is `undefined` is not configured. */
export interface Config {
  readonly http: {
    readonly port: number;
    readonly host: string;
    /** Without a slash at the end; `undefined`: see `toPublicUrl`. */
    readonly publicUrl: string | undefined;
    readonly widgetOrigins: readonly string[];
    readonly trustedProxies: readonly string[];
    readonly webChannelSecret: string | undefined;
    /** Opens `/metrics` to others than this machine. */
    readonly metricsToken: string | undefined;
    readonly limits: WebLimits;
  };
  /** `undefined`: there is no Teams channel. */
  readonly teams: TeamsConfig | undefined;
  /** `undefined`: on this machine, a link printed at start opens the console. */
  readonly oidc: OidcConfig | undefined;
  /** Of sites that hand over their visitors. */
  readonly hostIdentityKeys: readonly IdentityKey[];
  readonly dataDir: string;
  readonly directory: DirectoryConfig;
  readonly sygefor: { readonly url: string; readonly token: string } | undefined;
  readonly mail: {
    readonly smtp: { readonly url: string; readonly from: string } | undefined;
    /** Also of mails that are only written to disk. */
    readonly from: string | undefined;
  };
  readonly support: SupportConfig;
  readonly domains: {
    readonly institutional: readonly string[];
    readonly publicMail: readonly string[];
  };
  readonly codes: { readonly ttlMinutes: number; readonly limits: CodeLimits };
  /** More refusals than that in ten minutes are a flood. */
  readonly floodAlarmRefusals: number;
  readonly pseudonymKey: string | undefined;
  readonly legal: LegalConfig;
  readonly retention: {
    readonly conversationDays: number;
    readonly journalDays: number;
    readonly escalationDays: number;
    readonly auditDays: number;
    readonly consoleAuditDays: number;
  };
  readonly logLevel: Environment['LOG_LEVEL'];
}

const KNOWN = Object.keys(Environment.shape);

/**
 * Reads what an operator configured.
 *
 * @throws `Failure` with `CONFIG_INVALID` that lists every fault, each with what to do about it.
 */
export function readConfig(environment: Variables): Config {
  const set = Object.keys(environment).filter((name) => (environment[name] ?? '') !== '');
  const files = readFiles(environment, KNOWN, SECRETS);
  const read = Environment.safeParse(files.values);
  const faults = [
    ...findUnknownNames(set, [...KNOWN, ...Object.keys(LATER)]),
    ...findLaterFaults(set.map((name) => name.replace(/_FILE$/, ''))),
    ...files.faults,
    ...(read.success ? findFaults(read.data) : findValueFaults(read.error, files.values)),
  ];
  if (!read.success || faults.length > 0) {
    const listed = [...new Set(faults)].map((fault) => `  - ${fault}`);
    throw new Failure(
      'CONFIG_INVALID',
      ['the configuration cannot be used:', ...listed].join('\n'),
    );
  }
  return toConfig(read.data);
}

/** What is wrong with single values, and with the others together: one look shows it all. */
function findValueFaults(
  { issues }: { readonly issues: readonly { path: PropertyKey[]; message: string }[] },
  values: Readonly<Record<string, string>>,
): readonly string[] {
  const faulty = issues.map(({ path }) => String(path[0]));
  const others = Object.entries(values).filter(([name]) => !faulty.includes(name));
  const faultsOfOthers = findFaults(Environment.parse(Object.fromEntries(others))).filter(
    (fault) => !faulty.some((name) => fault.includes(name)),
  );
  return [
    ...issues.map(({ message }, index) => `${faulty[index] ?? ''}: ${message}`),
    ...faultsOfOthers,
  ];
}

/** How browsers and mails reach the service, once the port is known that it listens on. */
export function toPublicUrl({ http }: Config, port: number): string {
  return http.publicUrl ?? `http://localhost:${port}`;
}

function toConfig(values: Environment): Config {
  return {
    http: {
      port: values.PORT,
      host: values.HOST,
      publicUrl: values.PUBLIC_URL,
      widgetOrigins: values.WIDGET_ORIGINS,
      trustedProxies: values.TRUSTED_PROXIES,
      webChannelSecret: values.WEB_CHANNEL_SECRET,
      metricsToken: values.METRICS_TOKEN,
      limits: values.WEB_LIMITS,
    },
    teams: toTeams(values),
    oidc: toOidc(values),
    hostIdentityKeys: values.HOST_IDENTITY_KEYS,
    dataDir: values.DATA_DIR,
    directory: toDirectory(values),
    sygefor: both(values.SYGEFOR_API_URL, values.SYGEFOR_API_TOKEN, (url, token) => ({
      url,
      token,
    })),
    mail: {
      smtp: both(values.SMTP_URL, values.MAIL_FROM, (url, from) => ({ url, from })),
      from: values.MAIL_FROM,
    },
    support: toSupport(values),
    domains: {
      institutional: values.INSTITUTIONAL_DOMAINS,
      publicMail: values.PUBLIC_MAIL_DOMAINS,
    },
    codes: { ttlMinutes: values.CODE_TTL_MINUTES, limits: values.CODE_LIMITS },
    floodAlarmRefusals: values.FLOOD_ALARM_REFUSALS,
    pseudonymKey: values.PSEUDONYM_KEY,
    legal: toLegal(values),
    retention: {
      conversationDays: values.RETENTION_DAYS,
      journalDays: values.JOURNAL_DAYS,
      escalationDays: values.ESCALATION_DAYS,
      auditDays: values.AUDIT_DAYS,
      consoleAuditDays: values.CONSOLE_AUDIT_DAYS,
    },
    logLevel: values.LOG_LEVEL,
  };
}

function toDirectory(values: Environment): DirectoryConfig {
  switch (values.DIRECTORY) {
    case 'sample':
    case 'none':
      return { kind: values.DIRECTORY };
    case 'ldap':
      return {
        kind: 'ldap',
        profile: values.DIRECTORY_PROFILE,
        reseda: both(values.RESEDA_LDAP_URL, values.RESEDA_LDAP_BASE_DN, (urls, baseDn) => ({
          ...toLdap(values, 'RESEDA', urls, baseDn),
          unitsBaseDn: values.RESEDA_UNITS_BASE_DN,
        })),
        janus: both(values.JANUS_LDAP_URL, values.JANUS_LDAP_BASE_DN, (urls, baseDn) => ({
          ...toLdap(values, 'JANUS', urls, baseDn),
          defaultPolicyDn: values.JANUS_DEFAULT_POLICY_DN,
        })),
      };
  }
}

function toLdap(
  values: Environment,
  name: 'RESEDA' | 'JANUS',
  urls: readonly string[],
  baseDn: string,
): LdapConfig {
  return {
    urls,
    baseDn,
    bindDn: values[`${name}_LDAP_BIND_DN`],
    bindPassword: values[`${name}_LDAP_BIND_PASSWORD`],
    caFile: values.LDAP_CA_FILE,
    timeoutMs: values.LDAP_TIMEOUT_MS,
  };
}

function both<A, B, C>(a: A | undefined, b: B | undefined, make: (a: A, b: B) => C): C | undefined {
  return a === undefined || b === undefined ? undefined : make(a, b);
}
