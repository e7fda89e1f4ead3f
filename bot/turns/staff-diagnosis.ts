import { readAddress } from '../diagnosis/address.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis, Evidence } from '../diagnosis/diagnosis.ts';
import { maskAddress } from '../enquiry/mask-address.ts';
import type { AuditStore } from '../ports/audit.ts';
import type { Clock } from '../ports/clock.ts';
import type { Enquiry, Findings, Subject } from '../ports/enquiry.ts';
import type { Language } from '../ports/message.ts';
import type { StaffDiagnosis, StaffFact } from '../ports/staff-diagnosis.ts';
import type { ChangedTexts } from '../ports/texts.ts';
import { discloseTo } from '../ports/trust/disclose-to.ts';
import { STAFF } from '../ports/trust/staff.ts';
import type { Service } from '../ports/turn.ts';
import { toldSteps, toToldFact } from '../../dialogs/topics/journal.ts';
import { tellAsToPerson } from '../../dialogs/topics/tell-as-to-person.ts';
import type { Pseudonyms } from './pseudonyms.ts';

export interface StaffDiagnosisParts {
  readonly enquiry: Enquiry;
  readonly audit: Pick<AuditStore, 'recordLookUp'>;
  readonly pseudonyms: Pick<Pseudonyms, 'keyOf'>;
  readonly service: Service;
  readonly readTexts: () => Promise<ChangedTexts>;
  readonly clock: Pick<Clock, 'now'>;
}

export interface StaffWish {
  /** Whoever asks, by the name in the audit log. */
  readonly by: string;
  readonly reason: string;
  readonly mail: string;
  /** Looked for together with the unit, when no record carries the address. */
  readonly name?: string;
  readonly unit?: string;
  /** In which the person would be told. */
  readonly language: Language;
}

/** `undefined`: the mail is not one valid address, and nobody was looked up. */
export type DiagnoseForStaff = (wish: StaffWish) => Promise<StaffDiagnosis | undefined>;

/**
 * Diagnoses whomever support asks about, at level staff: nothing is withheld.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE`: nobody is looked up without a line in the audit log.
 */
export function createStaffDiagnosis(parts: StaffDiagnosisParts): DiagnoseForStaff {
  const { enquiry, audit, pseudonyms, clock } = parts;
  return async (wish) => {
    const mail = readAddress(wish.mail);
    if (mail === undefined) return undefined;
    const { name, unit } = wish;
    const isNamed = name !== undefined && unit !== undefined;
    const subject: Subject = {
      mails: [mail],
      ...(isNamed && { name }),
      ...(unit !== undefined && { unit }),
    };
    await audit.recordLookUp({
      at: clock.now().toISOString(),
      who: `console ${wish.by}`,
      reason: wish.reason,
      addressKeys: [pseudonyms.keyOf(mail)],
      systems: enquiry.systems,
    });
    const sealed = await enquiry.ask(subject, { isFresh: true, reader: STAFF });
    const findings = discloseTo(STAFF, sealed);
    const diagnosis = diagnose(findings.facts, isNamed ? { 'name-and-unit': 'text' } : {});
    return {
      ...toDocument(diagnosis, findings),
      told: await tell(parts, wish, { subject, findings, diagnosis }),
    };
  };
}

function toDocument(diagnosis: Diagnosis, findings: Findings): Omit<StaffDiagnosis, 'told'> {
  const { verdict, step, also, unavailable } = diagnosis;
  const { lookUps, person, recordMails, unit } = findings;
  const isBlocked = diagnosis.verdict === 'blocked';
  return {
    verdict,
    ...(step !== undefined && { step }),
    ...(isBlocked && { code: diagnosis.code }),
    also,
    owners: isBlocked ? [diagnosis.owner, ...diagnosis.then] : [],
    steps: toldSteps(diagnosis, findings.facts),
    evidence: diagnosis.evidence.map(toStaffFact),
    lookUps,
    unavailable,
    ...(person !== undefined && { name: person.name }),
    recordMails,
    ...(unit !== undefined && { unit }),
  };
}

function toStaffFact(evidence: Evidence): StaffFact {
  const { until } = evidence;
  return { ...toToldFact(evidence), ...(until !== undefined && { until }) };
}

interface Found {
  readonly subject: Subject;
  readonly findings: Findings;
  readonly diagnosis: Diagnosis;
}

/** Support may send it on as it is: other addresses of the record are masked, as they are for the person. */
async function tell(
  { service, readTexts, clock }: StaffDiagnosisParts,
  { language }: StaffWish,
  { findings, ...found }: Found,
): Promise<StaffDiagnosis['told']> {
  const heard = { ...findings, recordMails: findings.recordMails.map(maskAddress) };
  const context = { now: clock.now().toISOString(), service, texts: await readTexts() };
  return tellAsToPerson({ ...found, findings: heard, language }, context);
}
