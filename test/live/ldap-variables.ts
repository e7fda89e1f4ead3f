import { policyDn } from './directory-entries.ts';
import { UNITS_DN, type OpenLdap } from './open-ldap.ts';

/** The environment of a service that reads RESEDA in one OpenLDAP and Janus in another, or the same. */
export function ldapVariables(
  { url, reseda }: OpenLdap,
  janusServer: OpenLdap,
): Readonly<Record<string, string>> {
  const { janus } = janusServer;
  return {
    DIRECTORY: 'ldap',
    RESEDA_LDAP_URL: url,
    RESEDA_LDAP_BASE_DN: reseda.baseDn,
    RESEDA_LDAP_BIND_DN: reseda.bindDn,
    RESEDA_LDAP_BIND_PASSWORD: reseda.bindPassword,
    RESEDA_UNITS_BASE_DN: UNITS_DN,
    JANUS_LDAP_URL: janusServer.url,
    JANUS_LDAP_BASE_DN: janus.baseDn,
    JANUS_LDAP_BIND_DN: janus.bindDn,
    JANUS_LDAP_BIND_PASSWORD: janus.bindPassword,
    JANUS_DEFAULT_POLICY_DN: policyDn('default'),
  };
}
