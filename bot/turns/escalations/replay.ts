import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { learn } from '../../diagnosis/learn.ts';
import type { AuditStore } from '../../ports/audit.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Enquiry, Subject } from '../../ports/enquiry.ts';
import type { EscalationDossier } from '../../ports/escalations.ts';
import type { Replay } from '../../ports/replay.ts';
import { discloseTo } from '../../ports/trust/disclose-to.ts';
import { STAFF } from '../../ports/trust/staff.ts';
import type { Pseudonyms } from '../pseudonyms.ts';
import { compareDiagnoses } from './compare-diagnoses.ts';
import type { Desk } from './desk.ts';

export interface ReplayParts {
  readonly desk: Pick<Desk, 'find' | 'keepReplay'>;
  readonly enquiry: Enquiry;
  readonly audit: Pick<AuditStore, 'recordLookUp'>;
  readonly pseudonyms: Pick<Pseudonyms, 'keyOf'>;
  readonly clock: Pick<Clock, 'now'>;
}

interface ReplayWish {
  /** Whoever asks, by the name in the audit log. */
  readonly by: string;
  readonly reason: string;
}

type ReplayAnswer =
  | { readonly kind: 'done'; readonly replay: Replay }
  /** There is no such request (any more). */
  | { readonly kind: 'unknown' }
  /** Nobody is known whom the directories could be asked about. */
  | { readonly kind: 'nobody' };

export type ReplayRequest = (reference: string, wish: ReplayWish) => Promise<ReplayAnswer>;

/**
 * Diagnoses the person of a request again, as things are now and at level staff, and keeps with the
 * request what has changed.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE`: nobody is looked up without a line in the audit log.
 */
export function createReplay({
  desk,
  enquiry,
  audit,
  pseudonyms,
  clock,
}: ReplayParts): ReplayRequest {
  return async (reference, { by, reason }) => {
    const found = await desk.find(reference);
    if (found === undefined) return { kind: 'unknown' };
    const { dossier } = found.escalation;
    const subject = dossier && subjectOf(dossier);
    if (dossier === undefined || subject === undefined) return { kind: 'nobody' };
    await audit.recordLookUp({
      at: clock.now().toISOString(),
      who: `console ${by}`,
      reason: `${reference}: ${reason}`,
      addressKeys: subject.mails.map(pseudonyms.keyOf),
      systems: enquiry.systems,
    });
    const replay = compareDiagnoses(dossier, await diagnoseNow(enquiry, dossier, subject));
    const { kind } = await desk.keepReplay(reference, { by, replay });
    return kind === 'unknown' ? { kind } : { kind: 'done', replay };
  };
}

/** What was proved leads to the person; what was only typed may be somebody else's, and is the last resort. */
function subjectOf({ subjects }: EscalationDossier): Subject | undefined {
  return (subjects.find(({ isProved }) => isProved) ?? subjects[0])?.subject;
}

async function diagnoseNow(
  enquiry: Enquiry,
  { facts, answers }: EscalationDossier,
  subject: Subject,
): Promise<Diagnosis> {
  const sealed = await enquiry.ask(subject, { isFresh: true, reader: STAFF });
  const findings = discloseTo(STAFF, sealed);
  return diagnose(learn(facts, findings.facts), answers);
}
