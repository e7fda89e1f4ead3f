import { account, person, policy, unit } from '../directory-entries.ts';
import { ldapVariables } from '../ldap-variables.ts';
import { startOpenLdap, type OpenLdap } from '../open-ldap.ts';
import { CONFIGURED, PERSON } from './canaries.ts';

export const SUPPORT = 'support@sygefor.test';
const SITE = 'https://intranet.example';

/** A directory that knows the person, and whose service accounts have passwords of their own. */
export async function startCanaryDirectory(): Promise<OpenLdap> {
  const assistant = (suffix: string, userPassword: string) => ({
    dn: `cn=assistant,${suffix}`,
    attributes: {
      objectClass: ['organizationalRole', 'simpleSecurityObject'],
      cn: 'assistant',
      userPassword,
    },
  });
  const known = {
    cn: PERSON.name,
    sn: 'Kanarienvogel',
    givenName: 'Zoltana',
    mail: PERSON.address,
  };
  return startOpenLdap({
    reseda: [
      assistant('dc=reseda,dc=test', CONFIGURED.resedaPassword),
      unit('UMR5149'),
      person('zk', known),
    ],
    janus: [
      assistant('dc=janus,dc=test', CONFIGURED.janusPassword),
      policy('default'),
      account('zk', { ...known, pwdAccountLockedTime: '000001010000Z' }),
    ],
  });
}

/** A service with every secret that there is but the password of its mails, and that logs all it can. */
export function canaryVariables(ldap: OpenLdap, apiUrl: string): Readonly<Record<string, string>> {
  const key = { kty: 'oct', kid: 'site', alg: 'HS256', iss: SITE, k: CONFIGURED.identityKey };
  const nowhere = 'http://127.0.0.1:1';
  return {
    ...ldapVariables(ldap, ldap),
    RESEDA_LDAP_BIND_PASSWORD: CONFIGURED.resedaPassword,
    JANUS_LDAP_BIND_PASSWORD: CONFIGURED.janusPassword,
    LDAP_TIMEOUT_MS: '5000',
    SYGEFOR_API_URL: apiUrl,
    SYGEFOR_API_TOKEN: CONFIGURED.sygeforToken,
    WEB_CHANNEL_SECRET: CONFIGURED.channelSecret,
    METRICS_TOKEN: CONFIGURED.metricsToken,
    PSEUDONYM_KEY: CONFIGURED.pseudonymKey,
    HOST_IDENTITY_KEYS: JSON.stringify({ keys: [key] }),
    WIDGET_ORIGINS: SITE,
    TEAMS_APP_ID: '11111111-2222-3333-4444-555555555555',
    TEAMS_APP_PASSWORD: CONFIGURED.teamsPassword,
    TEAMS_TENANT_IDS: '11111111-2222-3333-4444-666666666666',
    TEAMS_ENDPOINTS: `metadata=${nowhere}/m issuer=${nowhere}/i login=${nowhere}/l scope=${nowhere}/s`,
    SUPPORT_MAILBOX: SUPPORT,
    INSTITUTIONAL_DOMAINS: 'labo.test',
    LOG_LEVEL: 'trace',
  };
}
