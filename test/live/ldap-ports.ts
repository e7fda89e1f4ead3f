import { createLdapJanus, type LdapJanus } from '../../adapters/ldap/create-ldap-janus.ts';
import { createLdapReseda, type LdapReseda } from '../../adapters/ldap/create-ldap-reseda.ts';
import type { JanusSettings, ResedaSettings } from '../../adapters/ldap/ldap-settings.ts';
import type { Profile } from '../../adapters/ldap/profile.ts';
import { readProfile } from '../../adapters/ldap/read-profile.ts';
import { policyDn } from './directory-entries.ts';
import { UNITS_DN, type OpenLdap } from './open-ldap.ts';

/** Long enough for a busy machine; tests of deadlines set their own. */
export const TIMEOUT_MS = 10_000;

export function resedaSettings(
  { url, reseda }: OpenLdap,
  differences: Partial<ResedaSettings> = {},
): ResedaSettings {
  return {
    ...reseda,
    urls: [url],
    unitsBaseDn: UNITS_DN,
    timeoutMs: TIMEOUT_MS,
    ...differences,
  };
}

export function janusSettings(
  { url, janus }: OpenLdap,
  differences: Partial<JanusSettings> = {},
): JanusSettings {
  return {
    ...janus,
    urls: [url],
    defaultPolicyDn: policyDn('default'),
    timeoutMs: TIMEOUT_MS,
    ...differences,
  };
}

/** RESEDA over that server, closed with it. */
export function connectReseda(
  server: OpenLdap,
  differences: Partial<ResedaSettings> = {},
  profile: Profile = readProfile('supann'),
): LdapReseda & AsyncDisposable {
  const reseda = createLdapReseda(resedaSettings(server, differences), profile);
  return { ...reseda, [Symbol.asyncDispose]: reseda.close };
}

/** Janus over that server, closed with it. */
export function connectJanus(
  server: OpenLdap,
  differences: Partial<JanusSettings> = {},
  profile: Profile = readProfile('supann'),
): LdapJanus & AsyncDisposable {
  const janus = createLdapJanus(janusSettings(server, differences), profile);
  return { ...janus, [Symbol.asyncDispose]: janus.close };
}
