import { AndFilter, OrFilter, SubstringFilter, type Filter } from 'ldapts';
import type { Finding } from '../../bot/diagnosis/fact.ts';
import type { Contact, ResedaRecord, Unit } from '../../bot/ports/directories.ts';
import { toUnitKey } from '../../bot/ports/to-unit-key.ts';
import { personAttributes, unitAttributes } from './attributes-in.ts';
import { all, first, type Entry } from './entry.ts';
import { equalsAny } from './equals-any.ts';
import type { LdapDirectory } from './ldap-directory.ts';
import type { ResedaSettings } from './ldap-settings.ts';
import type { Profile } from './profile.ts';
import { provesAbsence, type Readable } from './readable.ts';
import { readRole } from './read-role.ts';
import { refuseControlCharacters } from './refuse-malformed.ts';
import { toRecord } from './to-record.ts';
import { UnreadableError } from './to-failure.ts';
import { spellingsOf } from './spellings-of.ts';

/** What is needed to read RESEDA. */
export interface ResedaReading {
  readonly directory: LdapDirectory;
  readonly settings: ResedaSettings;
  readonly profile: Profile;
  readonly readable: Readable;
}

/** A person who holds roles in the unit, the roles in lower case. */
interface Holder {
  readonly record: ResedaRecord;
  readonly roles: ReadonlySet<string>;
}

const holdsAny = (roles: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.some((role) => roles.has(role.toLowerCase()));

/** A role is part of a value with several parts, so only a part of the value can be asked for. */
function containsAny(attributes: readonly string[], parts: readonly string[]): Filter {
  return new OrFilter({
    filters: attributes.flatMap((attribute) =>
      parts.map((part) => new SubstringFilter({ attribute, any: [part] })),
    ),
  });
}

async function findUnitEntry(
  { directory, settings, profile, readable }: ResedaReading,
  code: string,
  signal: AbortSignal,
): Promise<Entry | undefined> {
  const { units } = profile.reseda;
  const isThis = equalsAny(units.code, spellingsOf(code));
  const [entry] = await directory.search(
    {
      base: settings.unitsBaseDn ?? settings.baseDn,
      scope: 'sub',
      filter: new AndFilter({ filters: [units.filter, isThis] }),
      attributes: unitAttributes(profile.reseda),
    },
    signal,
  );
  if (entry === undefined && !provesAbsence(readable, units.code)) {
    throw new UnreadableError('the codes of units may not be read');
  }
  return entry;
}

async function findHolders(
  { directory, settings, profile, readable }: ResedaReading,
  code: string,
  signal: AbortSignal,
): Promise<readonly Holder[]> {
  const { people } = profile.reseda;
  if (people.roles.length === 0) return [];
  const isHere = containsAny(
    people.roles,
    spellingsOf(code).map((spelling) => `code=${spelling}]`),
  );
  const entries = await directory.search(
    {
      base: settings.baseDn,
      scope: 'sub',
      filter: new AndFilter({ filters: [people.filter, isHere] }),
      attributes: personAttributes(profile.reseda),
      many: 'pages',
    },
    signal,
  );
  const key = toUnitKey(code);
  return entries.map((entry) => {
    const held = all(entry, people.roles).map(readRole);
    const here = held.filter((role) => role !== undefined && toUnitKey(role.code) === key);
    return {
      record: toRecord(entry, profile, readable),
      roles: new Set(here.map((role) => role?.role.toLowerCase() ?? '')),
    };
  });
}

/** Whether the directory names that role anywhere; where it does not, nobody's absence means anything. */
async function isPublished(
  { directory, settings, profile }: ResedaReading,
  wanted: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  const { people } = profile.reseda;
  if (people.roles.length === 0 || wanted.length === 0) return false;
  const isAnywhere = containsAny(
    people.roles,
    wanted.map((role) => `role=${role}]`),
  );
  const entries = await directory.search(
    {
      base: settings.baseDn,
      scope: 'sub',
      filter: new AndFilter({ filters: [people.filter, isAnywhere] }),
      attributes: people.roles,
      many: 'sample',
    },
    signal,
  );
  const published = entries.flatMap((entry) => all(entry, people.roles)).map(readRole);
  return holdsAny(new Set(published.map((role) => role?.role.toLowerCase() ?? '')), wanted);
}

async function readHasRole(
  reading: ResedaReading,
  holders: readonly Holder[],
  wanted: readonly string[],
  signal: AbortSignal,
): Promise<Finding> {
  if (holders.some(({ roles }) => holdsAny(roles, wanted))) return 'yes';
  if (!provesAbsence(reading.readable, reading.profile.reseda.people.roles)) return 'unknown';
  return (await isPublished(reading, wanted, signal)) ? 'no' : 'unknown';
}

function toContact({ record }: Holder): Contact | undefined {
  const whole = [record.givenName, record.familyName].filter((part) => part !== undefined);
  const name = record.displayName ?? whole.join(' ');
  return name === '' || record.isRedListed ? undefined : { name, mail: record.mails[0] };
}

function toContacts(holders: readonly Holder[], wanted: readonly string[]): readonly Contact[] {
  return holders
    .filter(({ roles }) => holdsAny(roles, wanted))
    .map(toContact)
    .filter((contact) => contact !== undefined)
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}

/** Finds a unit and who does what in it. Somebody on the red list counts for the unit, and is not named. */
export async function findUnit(
  reading: ResedaReading,
  code: string,
  signal: AbortSignal,
): Promise<Unit | undefined> {
  refuseControlCharacters(code);
  const { units, roles } = reading.profile.reseda;
  const entry = toUnitKey(code) === '' ? undefined : await findUnitEntry(reading, code, signal);
  if (entry === undefined) return undefined;
  const own = first(entry, units.code) ?? toUnitKey(code);
  const holders = await findHolders(reading, own, signal);
  return {
    code: own,
    name: first(entry, units.name),
    delegation: first(entry, units.parent),
    administrators: toContacts(holders, roles.unitAdministrator),
    directors: toContacts(holders, roles.director),
    hasValideur: await readHasRole(reading, holders, roles.valideur, signal),
    hasCofo: await readHasRole(reading, holders, roles.cofo, signal),
  };
}
