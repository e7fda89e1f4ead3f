import { describe, expect, it } from 'vitest';
import { toActiveDirectoryAccount } from '../../../adapters/ldap/active-directory-account.ts';
import {
  accountAttributes,
  personAttributes,
  policyAttributes,
} from '../../../adapters/ldap/attributes-in.ts';
import { toPpolicyAccount } from '../../../adapters/ldap/ppolicy-account.ts';
import type { Profile } from '../../../adapters/ldap/profile.ts';
import { readProfile, SHIPPED_PROFILES } from '../../../adapters/ldap/read-profile.ts';
import { toReadable } from '../../../adapters/ldap/readable.ts';
import { toRecord } from '../../../adapters/ldap/to-record.ts';
import { toEntry } from './to-entry.ts';

type Attributes = Readonly<Record<string, string | readonly string[]>>;

/** A value that each of them can be read from, as far as one can; no value is as good as another. */
const VALUES: Attributes = {
  pwdAttribute: 'userPassword',
  supannListeRouge: 'TRUE',
  pwdReset: 'TRUE',
  pwdLockout: 'TRUE',
  pwdMustChange: 'TRUE',
  supannRessourceEtatDate: '{COMPTE}A:SupannActif::',
};
const OTHERWISE = '20260101000000Z';

const full = (names: readonly string[]): Attributes =>
  Object.fromEntries(names.map((name) => [name, VALUES[name] ?? OTHERWISE]));

const without = (names: readonly string[], absent: string): Attributes =>
  full(names.filter((name) => name !== absent));

function readAccount({ janus, timeZone }: Profile, account: Attributes, policy: Attributes) {
  const readable = toReadable(janus.readable);
  const entries = [toEntry(account), toEntry(policy)] as const;
  return janus.kind === 'ppolicy'
    ? toPpolicyAccount(...entries, { profile: janus, timeZone, readable })
    : toActiveDirectoryAccount(...entries, { profile: janus, readable });
}

describe.each(SHIPPED_PROFILES)('with the profile %s, an absent attribute', (name) => {
  const profile = readProfile(name);
  const people = personAttributes(profile.reseda);
  const accounts = accountAttributes(profile.janus);
  const policies = policyAttributes(profile.janus);
  const readable = toReadable(profile.reseda.readable);

  it.each(people)('of a person, %s, is no value, though ldapts gives []', (absent) => {
    const entry = { ...full(people), [absent]: [] };

    expect(toRecord(toEntry(entry), profile, readable)).toEqual(
      toRecord(toEntry(without(people, absent)), profile, readable),
    );
  });

  it.each(accounts)('of an account, %s, is no value, though ldapts gives []', (absent) => {
    const entry = { ...full(accounts), [absent]: [] };

    expect(readAccount(profile, entry, full(policies))).toEqual(
      readAccount(profile, without(accounts, absent), full(policies)),
    );
  });

  it.each(policies)('of a policy, %s, is no value, though ldapts gives []', (absent) => {
    const entry = { ...full(policies), [absent]: [] };

    expect(readAccount(profile, full(accounts), entry)).toEqual(
      readAccount(profile, full(accounts), without(policies, absent)),
    );
  });
});
