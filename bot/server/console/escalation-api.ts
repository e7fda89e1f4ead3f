import type { Desk } from '../../turns/escalations/desk.ts';
import type { JudgeDues } from '../../turns/escalations/judge-dues.ts';
import type { ReadConversation } from '../../turns/escalations/read-conversation.ts';
import { conversationRoutes } from './conversation-routes.ts';
import { actRoutes } from './escalation-acts.ts';
import { lookRoutes } from './escalation-looks.ts';
import { createGrants } from './grants.ts';
import { createListLooks } from './list-looks.ts';
import type { NoteParts } from './note-event.ts';
import { createRequestViews, type RequestViewParts } from './request-views.ts';
import type { Route } from './route.ts';

export interface EscalationApiParts extends NoteParts {
  readonly store: NoteParts['store'] & RequestViewParts['store'];
  readonly desk: Desk;
  readonly judge: JudgeDues;
  readonly readConversation: ReadConversation;
  /** Signs what keeps names in clear for a while. */
  readonly unmaskKey: Uint8Array;
}

/** Names stay in clear as long as a session lives without being used. */
const UNMASKED_MS = 30 * 60_000;

/** The requests to support: who looks is in the audit log before they see anything. */
export function createEscalationApi(parts: EscalationApiParts): readonly Route[] {
  const { desk, readConversation, store, clock, unmaskKey } = parts;
  const views = createRequestViews(parts);
  const unmasking = createGrants(unmaskKey, clock, UNMASKED_MS);
  const noteList = createListLooks(parts);
  const shared = { desk, views, unmasking, noteList, store, clock };
  return [
    ...lookRoutes(shared),
    ...actRoutes(shared),
    ...conversationRoutes({ ...shared, readConversation }),
  ];
}
