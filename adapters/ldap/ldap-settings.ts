/** How one directory is reached. Which attributes are read in it is the profile's business. */
export interface LdapSettings {
  /** `ldaps://host:636` or `ldap://host:389`, tried in this order. */
  readonly urls: readonly string[];
  readonly baseDn: string;
  /** Without it the bind is anonymous: a choice of the configuration, never a fall-back. */
  readonly bindDn?: string | undefined;
  readonly bindPassword?: string | undefined;
  /** PEM file of the authorities to trust, instead of the public ones. */
  readonly caFile?: string | undefined;
  /** For one question asked through a port, whatever it takes: connecting, several searches, retries. */
  readonly timeoutMs: number;
  /** How often a directory that has failed several times is asked whether it answers again; every 30 s when absent. */
  readonly probeEveryMs?: number | undefined;
}

export interface ResedaSettings extends LdapSettings {
  /** Where the units are; the base DN when absent. */
  readonly unitsBaseDn?: string | undefined;
}

export interface JanusSettings extends LdapSettings {
  /** Password policy of the accounts that name none. In Active Directory, the domain when absent. */
  readonly defaultPolicyDn?: string | undefined;
}
