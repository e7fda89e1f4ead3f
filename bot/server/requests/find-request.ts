import type { EscalationDeskStore } from '../../ports/escalations.ts';
import type { Desk } from '../../turns/escalations/desk.ts';
import type { ReturnLinks } from '../../turns/escalations/return-links.ts';
import { versionOf, type ShownRequest } from './write-thread.ts';

interface Finding {
  readonly desk: Pick<Desk, 'find'>;
  readonly links: Pick<ReturnLinks, 'findReference' | 'isRight'>;
  readonly store: Pick<EscalationDeskStore, 'findEscalation'>;
}

/** The request of a token, while it leads to the mailbox that the token was sent to. */
export async function findShown(
  { desk, links }: Pick<Finding, 'desk' | 'links'>,
  token: string,
): Promise<ShownRequest | undefined> {
  const reference = links.findReference(token);
  const found = reference === undefined ? undefined : await desk.find(reference);
  const address = found?.escalation.dossier?.replyTo;
  if (found === undefined || address === undefined) return undefined;
  return links.isRight(token, found.escalation.reference, address) ? found : undefined;
}

/**
 * Whether the page that somebody has before them shows the request as it stands. The page asks every few
 * seconds, and many may sit behind one network: these looks are not counted, and cost one row.
 */
export async function isStillTheSame(
  { links, store }: Pick<Finding, 'links' | 'store'>,
  token: string,
  known: string | undefined,
): Promise<boolean> {
  const reference = known === undefined ? undefined : links.findReference(token);
  if (reference === undefined) return false;
  const escalation = await store.findEscalation(reference);
  const address = escalation?.dossier?.replyTo;
  if (escalation === undefined || address === undefined) return false;
  return versionOf(escalation) === known && links.isRight(token, reference, address);
}
