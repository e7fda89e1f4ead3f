import type { AuditStore } from '../ports/audit.ts';
import type { MailFiles } from '../ports/mail-files.ts';
import type {
  PersonalData,
  PersonalDataStore,
  PersonalReport,
  Whose,
} from '../ports/personal-data.ts';
import type { Pseudonyms } from './pseudonyms.ts';

export interface PersonalDataParts {
  readonly store: PersonalDataStore & AuditStore;
  readonly mailFiles: MailFiles;
  readonly keptDays: KeptDays;
}

/** For how many days something is kept. */
export interface KeptDays {
  readonly escalations: number;
  readonly lookUps: number;
}

const DAY_MS = 86_400_000;

/** How the store knows whoever holds these addresses. */
export function toWhose(
  pseudonyms: Pseudonyms,
  addresses: readonly string[],
  isUnprovedIncluded: boolean,
): Whose {
  const lowered = addresses.map((address) => address.toLowerCase());
  return {
    addresses: lowered,
    addressKeys: lowered.map(pseudonyms.keyOf),
    pseudonyms: lowered.map((address) => pseudonyms.ofPerson(address, '')),
    isUnprovedIncluded,
  };
}

/** What is kept of a person, everywhere, and for how long. */
export async function findPersonalReport(
  parts: PersonalDataParts,
  whose: Whose,
  conversationId?: string,
): Promise<PersonalReport> {
  return toReport(parts, whose, await parts.store.findPersonalData(whose, conversationId));
}

/** Erases a person, and answers what was there. Files of mails have to be removed afterwards. */
export async function erasePerson(
  parts: PersonalDataParts,
  whose: Whose,
  at: string,
): Promise<PersonalReport> {
  const report = await findPersonalReport(parts, whose);
  return { ...report, ...withDates(parts, await parts.store.erase(whose, at)) };
}

async function toReport(
  parts: PersonalDataParts,
  whose: Whose,
  data: PersonalData,
): Promise<PersonalReport> {
  const lookUps = [];
  for await (const lookUp of parts.store.readLookUps({ addressKeys: whose.addressKeys })) {
    lookUps.push(lookUp);
  }
  return {
    ...withDates(parts, data),
    lookUps,
    lookUpDays: parts.keptDays.lookUps,
    mailFiles: await countFiles(parts.mailFiles, whose),
  };
}

function withDates({ keptDays }: PersonalDataParts, data: PersonalData) {
  const escalations = data.escalations.map((escalation) => {
    const end = Date.parse(escalation.changedAt) + keptDays.escalations * DAY_MS;
    return { ...escalation, keptUntil: new Date(end).toISOString() };
  });
  return { ...data, escalations };
}

async function countFiles(files: MailFiles, { addresses }: Whose): Promise<number> {
  if (addresses.length === 0) return 0;
  const listed = await files.list();
  return listed.filter(({ to }) => to !== undefined && addresses.includes(to)).length;
}
