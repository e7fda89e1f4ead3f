import { type Environment, LATER } from './environment.ts';
import { OIDC_RULES } from './oidc-rules.ts';
import { TEAMS_RULES } from './teams-rules.ts';
import { isLoopback } from './value.ts';

type Rule = (values: Environment) => string | false;

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? '';

/** Whether pages of ours are at this origin. On this machine, all its names are one place. */
function isOurs(origin: string, { PUBLIC_URL, PORT }: Environment): boolean {
  const ours = new URL(PUBLIC_URL ?? `http://localhost:${PORT}`);
  const { protocol, hostname, port } = new URL(origin);
  const isSameHost = isLoopback(ours.hostname) ? isLoopback(hostname) : hostname === ours.hostname;
  return isSameHost && protocol === ours.protocol && port === ours.port;
}

/** Schemes are written in any letter case. */
const isAbroadBy = (scheme: 'ldap:' | 'http:', url: string): boolean =>
  URL.parse(url)?.protocol === scheme && !isLoopback(hostOf(url));

/** What one directory needs once its URL is set, and what may not stand without it. */
function directoryRules(name: 'RESEDA' | 'JANUS'): readonly Rule[] {
  const [url, base, bind, password] = [
    `${name}_LDAP_URL`,
    `${name}_LDAP_BASE_DN`,
    `${name}_LDAP_BIND_DN`,
    `${name}_LDAP_BIND_PASSWORD`,
  ] as const;
  return [
    (values) =>
      values[url] !== undefined &&
      values[base] === undefined &&
      `${base}: is missing; say where in the directory the entries are`,
    (values) =>
      values[url] === undefined &&
      [base, bind, password].some((other) => values[other] !== undefined) &&
      `${url}: is missing, but other ${name}_LDAP_* names are set; set it or remove them`,
    (values) =>
      (values[bind] === undefined) !== (values[password] === undefined) &&
      `${bind}: goes together with ${password}; set both, or none for an anonymous bind`,
    (values) =>
      values[url] !== undefined &&
      values.DIRECTORY !== 'ldap' &&
      `${url}: is set, but DIRECTORY is "${values.DIRECTORY}"; set DIRECTORY=ldap to use it`,
    ({ LDAP_ALLOW_PLAINTEXT, ...values }) =>
      !LDAP_ALLOW_PLAINTEXT &&
      (values[url] ?? []).some((one) => isAbroadBy('ldap:', one)) &&
      `${url}: ldap:// would send everything readable over the network; use ldaps://, or set LDAP_ALLOW_PLAINTEXT=true if you accept that`,
  ];
}

const RULES: readonly Rule[] = [
  ({ DIRECTORY, HOST }) =>
    DIRECTORY === 'sample' &&
    !isLoopback(HOST) &&
    'HOST: the sample directory may only be shown on this machine; set HOST=127.0.0.1, or DIRECTORY=ldap or DIRECTORY=none',
  ({ DIRECTORY, PUBLIC_URL }) =>
    DIRECTORY === 'sample' &&
    PUBLIC_URL !== undefined &&
    !isLoopback(hostOf(PUBLIC_URL)) &&
    'PUBLIC_URL: the sample directory may only be shown on this machine; remove it, or set DIRECTORY=ldap or DIRECTORY=none',
  ({ DIRECTORY, RESEDA_LDAP_URL, JANUS_LDAP_URL }) =>
    DIRECTORY === 'ldap' &&
    RESEDA_LDAP_URL === undefined &&
    JANUS_LDAP_URL === undefined &&
    'DIRECTORY: "ldap" needs RESEDA_LDAP_URL or JANUS_LDAP_URL, or both',
  ...directoryRules('RESEDA'),
  ...directoryRules('JANUS'),
  ({ RESEDA_UNITS_BASE_DN, RESEDA_LDAP_URL }) =>
    RESEDA_UNITS_BASE_DN !== undefined &&
    RESEDA_LDAP_URL === undefined &&
    'RESEDA_UNITS_BASE_DN: needs RESEDA_LDAP_URL',
  ({ SYGEFOR_API_URL, SYGEFOR_API_TOKEN }) =>
    (SYGEFOR_API_URL === undefined) !== (SYGEFOR_API_TOKEN === undefined) &&
    'SYGEFOR_API_URL: goes together with SYGEFOR_API_TOKEN; set both or none',
  ({ SYGEFOR_API_URL }) =>
    SYGEFOR_API_URL !== undefined &&
    isAbroadBy('http:', SYGEFOR_API_URL) &&
    'SYGEFOR_API_URL: has to be https://, because a token and addresses of people go through it',
  ({ SMTP_URL, MAIL_FROM }) =>
    SMTP_URL !== undefined &&
    MAIL_FROM === undefined &&
    'MAIL_FROM: is missing; say from which address mails are sent',
  ({ WEB_CHANNEL_SECRET, HOST }) =>
    WEB_CHANNEL_SECRET !== undefined &&
    WEB_CHANNEL_SECRET.length < 24 &&
    !isLoopback(HOST) &&
    'WEB_CHANNEL_SECRET: opens every conversation; make it at least 24 characters long',
  ...TEAMS_RULES,
  ...OIDC_RULES,
  (values) => {
    const strangers = values.HOST_IDENTITY_KEYS.flatMap(({ origins }) => origins).filter(
      (origin) => !values.WIDGET_ORIGINS.includes(origin) && !isOurs(origin, values),
    );
    return (
      strangers.length > 0 &&
      `HOST_IDENTITY_KEYS: pages of ${[...new Set(strangers)].join(', ')} may not embed the assistant; add them to WIDGET_ORIGINS`
    );
  },
];

/** Everything that is wrong with values that are each in order. */
export function findFaults(values: Environment): readonly string[] {
  return RULES.map((rule) => rule(values)).filter((fault) => fault !== false);
}

/** What is set and belongs to a later version. */
export function findLaterFaults(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const reason = LATER[name];
    return reason === undefined ? [] : [`${name}: ${reason}; remove it`];
  });
}
