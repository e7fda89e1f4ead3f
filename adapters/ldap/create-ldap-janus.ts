import { AndFilter, PresenceFilter } from 'ldapts';
import type { Janus, JanusAccount } from '../../bot/ports/directories.ts';
import { toActiveDirectoryAccount } from './active-directory-account.ts';
import { accountAttributes, policyAttributes } from './attributes-in.ts';
import { first, type Entry } from './entry.ts';
import { equalsAny } from './equals-any.ts';
import { createLdapDirectory, type LdapDirectory } from './ldap-directory.ts';
import type { JanusSettings } from './ldap-settings.ts';
import { toPpolicyAccount } from './ppolicy-account.ts';
import type { Profile } from './profile.ts';
import { provesAbsence, readAddresses, toReadable, type Readable } from './readable.ts';
import { createRefuseBlindness, type RefuseBlindness } from './refuse-blindness.ts';
import { refuseMalformedAddress } from './refuse-malformed.ts';
import { toFailure, UnreadableError } from './to-failure.ts';

/** A port and the connection behind it. */
export interface LdapJanus extends Pick<
  LdapDirectory,
  'isAvailable' | 'lastFailureAt' | 'check' | 'close'
> {
  readonly port: Janus;
}

interface JanusReading {
  readonly directory: LdapDirectory;
  readonly settings: JanusSettings;
  readonly profile: Profile;
  readonly readable: Readable;
  readonly refuseBlindness: RefuseBlindness;
}

/** The root of the domain, whose entry holds the password policy of Active Directory. */
function toDomainDn(dn: string): string | undefined {
  return /(?:^|,)\s*(dc=[^,]+(?:\s*,\s*dc=[^,]+)*)\s*$/i.exec(dn)?.[1];
}

/** Which policy is that account's; `undefined` when it cannot be told. */
export function toPolicyDn(
  entry: Entry,
  { janus }: Profile,
  settings: JanusSettings,
  readable: Readable,
): string | undefined {
  const own = first(entry, janus.policyDn);
  if (own !== undefined) return own;
  // The account may name another one that we may not read.
  if (janus.policyDn.length > 0 && !provesAbsence(readable, janus.policyDn)) return undefined;
  const domainDn = janus.kind === 'active-directory' ? toDomainDn(settings.baseDn) : undefined;
  return settings.defaultPolicyDn ?? domainDn;
}

/** A policy that does not exist or may not be read is unknown; a directory that does not answer is a failure. */
async function readPolicy(
  { directory, profile }: JanusReading,
  base: string,
  signal: AbortSignal,
): Promise<Entry | undefined> {
  const attributes = policyAttributes(profile.janus);
  try {
    const [policy] = await directory.search(
      {
        base,
        scope: 'base',
        filter: new PresenceFilter({ attribute: 'objectClass' }),
        attributes,
      },
      signal,
    );
    return policy !== undefined && first(policy, attributes) !== undefined ? policy : undefined;
  } catch (error) {
    if (toFailure('JANUS', error).code === 'JANUS_UNAVAILABLE') throw error;
    return undefined;
  }
}

async function readPolicies(
  reading: JanusReading,
  entries: readonly Entry[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string | undefined, Entry | undefined>> {
  const { profile, settings, readable } = reading;
  const names = new Set(entries.map((entry) => toPolicyDn(entry, profile, settings, readable)));
  const policies = new Map<string | undefined, Entry | undefined>();
  for (const name of names) {
    if (name !== undefined) policies.set(name, await readPolicy(reading, name, signal));
  }
  return policies;
}

/** `supannAutreMail` is a subtype of `mail`: an entry that matched through it only does not carry the address. */
function carriesAny(entry: Entry, { janus }: Profile, mails: readonly string[]): boolean {
  const own = readAddresses(entry, janus.accounts.mail);
  const others = readAddresses(entry, janus.accounts.otherMail);
  const isOwn = own.some((mail) => mails.includes(mail));
  const isOther = own.length > 0 || others.some((mail) => mails.includes(mail));
  return isOwn || !isOther;
}

function toAccount(
  entry: Entry,
  policy: Entry | undefined,
  { profile: { janus, timeZone }, readable }: JanusReading,
): JanusAccount {
  switch (janus.kind) {
    case 'ppolicy':
      return toPpolicyAccount(entry, policy, { profile: janus, timeZone, readable });
    case 'active-directory':
      return toActiveDirectoryAccount(entry, policy, { profile: janus, readable });
  }
}

async function findAccounts(
  reading: JanusReading,
  mails: readonly string[],
  signal: AbortSignal,
): Promise<readonly JanusAccount[]> {
  mails.forEach(refuseMalformedAddress);
  if (mails.length === 0) return [];
  const { directory, settings, profile, readable, refuseBlindness } = reading;
  const { accounts } = profile.janus;
  const wanted = mails.map((mail) => mail.toLowerCase());
  const found = await directory.search(
    {
      base: settings.baseDn,
      scope: 'sub',
      filter: new AndFilter({ filters: [accounts.filter, equalsAny(accounts.mail, wanted)] }),
      attributes: accountAttributes(profile.janus),
    },
    signal,
  );
  const entries = found.filter((entry) => carriesAny(entry, profile, wanted));
  if (entries.length === 0) {
    if (!provesAbsence(readable, accounts.mail)) {
      throw new UnreadableError('the mails of accounts may not be read');
    }
    const { baseDn: base } = settings;
    await refuseBlindness({ base, kind: accounts.filter, attributes: accounts.mail }, signal);
    return [];
  }
  const policies = await readPolicies(reading, entries, signal);
  return entries.map((entry) =>
    toAccount(entry, policies.get(toPolicyDn(entry, profile, settings, readable)), reading),
  );
}

/**
 * Creates Janus over LDAP. Nothing connects before the first question; `check` connects now.
 * An address that cannot be one never reaches the directory and fails as `JANUS_UNREADABLE`; so does "no account" where
 * no account at all can be seen.
 *
 * @throws `Failure` with `CONFIG_INVALID` when the settings cannot work.
 */
export function createLdapJanus(settings: JanusSettings, profile: Profile): LdapJanus {
  const directory = createLdapDirectory('JANUS', settings, profile.referrals);
  const readable = toReadable(profile.janus.readable);
  const refuseBlindness = createRefuseBlindness(directory);
  const reading: JanusReading = { directory, settings, profile, readable, refuseBlindness };
  const { ask, isAvailable, lastFailureAt, check, close } = directory;
  return {
    port: {
      findAccounts: (mails, signal) =>
        ask(signal, (within) => findAccounts(reading, mails, within)),
    },
    isAvailable,
    lastFailureAt,
    check,
    close,
  };
}
