import { AndFilter, PresenceFilter } from 'ldapts';
import {
  accountAttributes,
  personAttributes,
  policyAttributes,
  unitAttributes,
} from './attributes-in.ts';
import { toPolicyDn } from './create-ldap-janus.ts';
import { all, first, type Entry } from './entry.ts';
import { equalsAny } from './equals-any.ts';
import { createLdapDirectory, type LdapDirectory, type Query } from './ldap-directory.ts';
import type { JanusSettings, ResedaSettings } from './ldap-settings.ts';
import type { Profile } from './profile.ts';
import { toReadable } from './readable.ts';
import { refuseMalformedAddress } from './refuse-malformed.ts';
import { spellingsOf } from './spellings-of.ts';

/** What one directory shows to its bind account of one known person. */
export interface ReadableReport {
  readonly system: 'reseda' | 'janus';
  /** How many entries carry the address. With none, nothing can be said of the attributes. */
  readonly entries: number;
  /** Attributes that the profile lists as readable and that came back. */
  readonly returned: readonly string[];
  /** Those that did not: not granted, or absent from this very entry. Try with another one before concluding. */
  readonly missing: readonly string[];
}

async function askAndClose<T>(
  directory: LdapDirectory,
  signal: AbortSignal,
  question: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await directory.ask(signal, question);
  } finally {
    await directory.close();
  }
}

function report(
  system: ReadableReport['system'],
  listed: readonly string[],
  entries: readonly Entry[],
  around: readonly Entry[],
): ReadableReport {
  const isReturned = (attribute: string): boolean =>
    [...entries, ...around].some((entry) => first(entry, [attribute]) !== undefined);
  return {
    system,
    entries: entries.length,
    returned: listed.filter(isReturned),
    missing: listed.filter((attribute) => !isReturned(attribute)),
  };
}

/**
 * Reads the person who carries this address in RESEDA, and that person's unit, and says which of the attributes
 * that the profile lists in `reseda.readable` came back.
 *
 * @throws `Failure` as the port does.
 */
export function checkResedaReadable(
  settings: ResedaSettings,
  profile: Profile,
  mail: string,
  signal: AbortSignal,
): Promise<ReadableReport> {
  const { people, units, readable } = profile.reseda;
  const directory = createLdapDirectory('RESEDA', settings, profile.referrals);
  return askAndClose(directory, signal, async (within) => {
    refuseMalformedAddress(mail);
    const person: Query = {
      base: settings.baseDn,
      scope: 'sub',
      filter: new AndFilter({ filters: [people.filter, equalsAny(people.mail, [mail])] }),
      attributes: personAttributes(profile.reseda),
    };
    const entries = await directory.search(person, within);
    const codes = entries.flatMap((entry) =>
      all(entry, [...people.mainUnit, ...people.units, ...people.unitFallback]),
    );
    if (codes.length === 0) return report('reseda', readable, entries, []);
    const isTheirs = equalsAny(units.code, codes.flatMap(spellingsOf));
    const unit: Query = {
      base: settings.unitsBaseDn ?? settings.baseDn,
      scope: 'sub',
      filter: new AndFilter({ filters: [units.filter, isTheirs] }),
      attributes: unitAttributes(profile.reseda),
    };
    return report('reseda', readable, entries, await directory.search(unit, within));
  });
}

/**
 * Reads the account that carries this address in Janus, and its password policy, and says which of the attributes
 * that the profile lists in `janus.readable` came back.
 *
 * @throws `Failure` as the port does, also when the policy does not exist.
 */
export function checkJanusReadable(
  settings: JanusSettings,
  profile: Profile,
  mail: string,
  signal: AbortSignal,
): Promise<ReadableReport> {
  const { accounts, readable } = profile.janus;
  const directory = createLdapDirectory('JANUS', settings, profile.referrals);
  return askAndClose(directory, signal, async (within) => {
    refuseMalformedAddress(mail);
    const account: Query = {
      base: settings.baseDn,
      scope: 'sub',
      filter: new AndFilter({ filters: [accounts.filter, equalsAny(accounts.mail, [mail])] }),
      attributes: accountAttributes(profile.janus),
    };
    const entries = await directory.search(account, within);
    const policyDns = entries.map((entry) =>
      toPolicyDn(entry, profile, settings, toReadable(readable)),
    );
    const policies: Entry[] = [];
    for (const base of new Set(policyDns.filter((dn) => dn !== undefined))) {
      const policy: Query = {
        base,
        scope: 'base',
        filter: new PresenceFilter({ attribute: 'objectClass' }),
        attributes: policyAttributes(profile.janus),
      };
      policies.push(...(await directory.search(policy, within)));
    }
    return report('janus', readable, entries, policies);
  });
}
