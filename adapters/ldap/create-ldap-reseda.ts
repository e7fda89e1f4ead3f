import { AndFilter, OrFilter } from 'ldapts';
import { compareNames } from '../../bot/ports/compare-names.ts';
import type { Reseda, ResedaRecord } from '../../bot/ports/directories.ts';
import { toUnitKey } from '../../bot/ports/to-unit-key.ts';
import { personAttributes } from './attributes-in.ts';
import { all, first, type Entry } from './entry.ts';
import { equalsAny } from './equals-any.ts';
import { findUnit, type ResedaReading } from './find-unit.ts';
import { createLdapDirectory, type LdapDirectory } from './ldap-directory.ts';
import type { ResedaSettings } from './ldap-settings.ts';
import type { Profile } from './profile.ts';
import { provesAbsence, toReadable } from './readable.ts';
import { createRefuseBlindness, type RefuseBlindness } from './refuse-blindness.ts';
import { refuseControlCharacters, refuseMalformedAddress } from './refuse-malformed.ts';
import { toRecord } from './to-record.ts';
import { UnreadableError } from './to-failure.ts';
import { spellingsOf } from './spellings-of.ts';

/** A port and the connection behind it. */
export interface LdapReseda extends Pick<
  LdapDirectory,
  'isAvailable' | 'lastFailureAt' | 'check' | 'close'
> {
  readonly port: Reseda;
}

/** RESEDA, and what proves that it is not merely hidden from us. */
interface PeopleReading extends ResedaReading {
  readonly refuseBlindness: RefuseBlindness;
}

/** Nobody was found through attributes that may not be read: that is no absence. */
function refuseHiddenAbsence(isProof: boolean, what: string): void {
  if (!isProof) throw new UnreadableError(`${what} may not be read`);
}

async function findByMail(
  { directory, settings, profile, readable, refuseBlindness }: PeopleReading,
  mail: string,
  signal: AbortSignal,
): Promise<readonly ResedaRecord[]> {
  refuseMalformedAddress(mail);
  const { people } = profile.reseda;
  const carriesIt = new OrFilter({
    filters: [
      equalsAny(people.mail, [mail]),
      ...(people.otherMail.length > 0
        ? [equalsAny(people.otherMail, [people.otherMailPrefix + mail])]
        : []),
    ],
  });
  const entries = await directory.search(
    {
      base: settings.baseDn,
      scope: 'sub',
      filter: new AndFilter({ filters: [people.filter, carriesIt] }),
      attributes: personAttributes(profile.reseda),
    },
    signal,
  );
  if (entries.length === 0) {
    refuseHiddenAbsence(provesAbsence(readable, people.mail), 'mails');
    const { baseDn: base } = settings;
    await refuseBlindness({ base, kind: people.filter, attributes: people.mail }, signal);
  }
  return entries.map((entry) => toRecord(entry, profile, readable));
}

function readPeopleOfUnit(
  { directory, settings, profile }: ResedaReading,
  unit: string,
  signal: AbortSignal,
): Promise<readonly Entry[]> {
  const { people } = profile.reseda;
  const attachments = [...people.mainUnit, ...people.units, ...people.unitFallback];
  const isThere = equalsAny(attachments, spellingsOf(unit));
  return directory.search(
    {
      base: settings.baseDn,
      scope: 'sub',
      filter: new AndFilter({ filters: [people.filter, isThere] }),
      attributes: personAttributes(profile.reseda),
      many: 'pages',
    },
    signal,
  );
}

/** Every whole name that the entry has is as good as another. */
function isNamed(entry: Entry, { reseda: { people } }: Profile, name: string): boolean {
  const familyName = first(entry, people.familyName);
  const givenName = first(entry, people.givenName);
  const typed = { familyName: undefined, givenName: undefined, displayName: name };
  return [undefined, ...all(entry, people.displayName)].some(
    (displayName) => compareNames({ familyName, givenName, displayName }, typed) === 'yes',
  );
}

/** LDAP does not fold accents, so the names of the unit's people are compared here. */
async function findByNameAndUnit(
  reading: PeopleReading,
  name: string,
  unit: string,
  signal: AbortSignal,
): Promise<readonly ResedaRecord[]> {
  refuseControlCharacters(name);
  refuseControlCharacters(unit);
  if (toUnitKey(unit) === '') return [];
  const { profile, readable, settings, refuseBlindness } = reading;
  const { people } = profile.reseda;
  const entries = await readPeopleOfUnit(reading, unit, signal);
  const found = entries.filter((entry) => isNamed(entry, profile, name));
  if (found.length === 0) {
    const attachments = [...people.mainUnit, ...people.units, ...people.unitFallback];
    refuseHiddenAbsence(provesAbsence(readable, attachments), 'the units of people');
    const hasNames = [[...people.familyName, ...people.givenName], people.displayName];
    refuseHiddenAbsence(
      hasNames.some((attributes) => provesAbsence(readable, attributes)),
      'the names of people',
    );
    const { baseDn: base } = settings;
    await refuseBlindness({ base, kind: people.filter, attributes: attachments }, signal);
  }
  return found.map((entry) => toRecord(entry, profile, readable));
}

/**
 * Creates RESEDA over LDAP. Nothing connects before the first question; `check` connects now.
 *
 * An address, a name or a code with control characters, or an address that cannot be one, never reaches the directory
 * and fails as `RESEDA_UNREADABLE`; so does "nobody" where the profile says that what was searched may not be read, and
 * where nobody at all can be seen.
 *
 * @throws `Failure` with `CONFIG_INVALID` when the settings cannot work.
 */
export function createLdapReseda(settings: ResedaSettings, profile: Profile): LdapReseda {
  const directory = createLdapDirectory('RESEDA', settings, profile.referrals);
  const readable = toReadable(profile.reseda.readable);
  const refuseBlindness = createRefuseBlindness(directory);
  const reading: PeopleReading = { directory, settings, profile, readable, refuseBlindness };
  const { ask, isAvailable, lastFailureAt, check, close } = directory;
  return {
    port: {
      findByMail: (mail, signal) => ask(signal, (within) => findByMail(reading, mail, within)),
      findByNameAndUnit: (name, unit, signal) =>
        ask(signal, (within) => findByNameAndUnit(reading, name, unit, within)),
      findUnit: (code, signal) => ask(signal, (within) => findUnit(reading, code, within)),
    },
    isAvailable,
    lastFailureAt,
    check,
    close,
  };
}
