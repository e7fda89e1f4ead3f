import type { EscalationDeskStore } from '../../ports/escalations.ts';
import type {
  ConversationLine,
  ConversationView,
  KeptLine,
  LineWindow,
  RequestConversationStore,
} from '../../ports/request-conversation.ts';
import type { Pseudonyms } from '../pseudonyms.ts';
import { toLineText } from '../to-line-text.ts';
import type { Scrub } from '../typed.ts';
import { createMask, type Mask } from './create-mask.ts';
import { peopleOfTalk } from './people-of-talk.ts';

export interface ConversationParts {
  readonly store: RequestConversationStore & Pick<EscalationDeskStore, 'findEscalation'>;
  readonly pseudonyms: Pick<Pseudonyms, 'keyOf'>;
  readonly scrub: Scrub;
}

/**
 * Reads what was said in the conversation of a request, up to now, and nothing of anybody else who
 * spoke in it. `undefined` when there is no such request (any more). Whoever shows it records the look.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE`.
 */
export type ReadConversation = (
  reference: string,
  window: LineWindow,
  isMasked: boolean,
) => Promise<ConversationView | undefined>;

export function createReadConversation({
  store,
  pseudonyms,
  scrub,
}: ConversationParts): ReadConversation {
  return async (reference, window, isMasked) => {
    const escalation = await store.findEscalation(reference);
    if (escalation === undefined) return undefined;
    const { dossier } = escalation;
    // Where they are answered is theirs, proved or not.
    const ownKeys = dossier?.replyTo === undefined ? [] : [pseudonyms.keyOf(dossier.replyTo)];
    const kept = await store.readRequestConversation(reference, ownKeys, window);
    if (kept?.kind !== 'kept') return kept;
    const { state, part } = kept;
    const mask = isMasked
      ? createMask(peopleOfTalk(dossier, state, part.lines))
      : (text: string): string => text;
    const lines = part.lines.map((line) => toLine(line, mask, scrub));
    return { kind: 'kept', isMasked, ...part, lines };
  };
}

function toLine({ seq, at, role, entry }: KeptLine, mask: Mask, scrub: Scrub): ConversationLine {
  const line = { seq, at };
  if (entry === undefined) return { ...line, who: role === 'user' ? 'person' : 'assistant' };
  if (entry.role === 'user') {
    // What an earlier version took for harmless is looked at once more.
    return { ...line, who: 'person', text: mask(scrub(toLineText(entry)).text) };
  }
  const { language, reply } = entry;
  const who = reply.kind === 'from-support' ? 'support' : 'assistant';
  return { ...line, who, language, text: mask(toLineText(entry)) };
}
