import type { Need } from '../../../bot/ports/turn.ts';
import type { Scene } from '../../scene.ts';
import { canLookUp, provedAddresses } from '../case.ts';
import { subjectOf } from '../subject-of.ts';

/** What was typed and not proved is looked up for support alone, and for nobody else than the person who writes. */
export function supportNeeds(scene: Scene): readonly Need[] {
  if (!canLookUp(scene)) return [];
  const mails = unprovedMails(scene);
  const named = unprovedName(scene);
  if (mails.length === 0 && named === undefined) return [];
  return [{ kind: 'support-directories', subject: { mails, ...named } }];
}

function unprovedMails(scene: Scene): readonly string[] {
  const { givenMails, escalation } = scene.state;
  const replyTo = escalation?.replyTo;
  const proved = new Set(provedAddresses(scene));
  const typed = new Set(replyTo === undefined ? givenMails : [replyTo, ...givenMails]);
  return [...typed].filter((mail) => !proved.has(mail)).slice(0, 4);
}

/** Name and unit, unless a proved address bore them out and they were looked up with it. */
function unprovedName(scene: Scene): { readonly name: string; readonly unit: string } | undefined {
  const { givenName: name, givenUnit: unit } = scene.state;
  if (name === undefined || unit === undefined) return undefined;
  return subjectOf(scene, provedAddresses(scene)).name === undefined ? { name, unit } : undefined;
}
