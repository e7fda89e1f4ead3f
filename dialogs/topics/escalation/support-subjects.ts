import type { Subject } from '../../../bot/ports/enquiry.ts';
import type { SupportPart } from '../../../bot/ports/mail.ts';
import type { Scene } from '../../scene.ts';
import { canLookUp, provedAddresses } from '../case.ts';
import { subjectOf } from '../subject-of.ts';

/** More addresses than these are no help to anybody. */
const MOST_MAILS = 4;

/**
 * Whom support is shown: the person by what they proved, and, apart, by what they only typed.
 * Nobody but the person who writes.
 */
export function supportSubjects(scene: Scene): SupportPart['subjects'] {
  if (!canLookUp(scene)) return [];
  const proved = provedAddresses(scene);
  const known = subjectOf(scene, proved);
  const typed = typedSubject(scene, proved, known);
  return [
    ...(proved.length === 0 ? [] : [{ isProved: true, subject: known }]),
    ...(typed === undefined ? [] : [{ isProved: false, subject: typed }]),
  ];
}

/** Addresses that were not proved, and the name and unit unless a proof bears the name out. */
function typedSubject(
  { state }: Scene,
  proved: readonly string[],
  known: Subject,
): Subject | undefined {
  const { givenMails, escalation, givenName: name, givenUnit: unit } = state;
  const replyTo = escalation?.replyTo;
  const typed = new Set(replyTo === undefined ? givenMails : [replyTo, ...givenMails]);
  const mails = [...typed].filter((mail) => !proved.includes(mail)).slice(0, MOST_MAILS);
  const isNamed = name !== undefined && unit !== undefined && known.name === undefined;
  if (mails.length === 0 && !isNamed) return undefined;
  return isNamed ? { mails, name, unit } : { mails };
}
