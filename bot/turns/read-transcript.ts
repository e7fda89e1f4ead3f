import type { Entry } from '../ports/conversations.ts';
import type { Pending } from '../ports/commit.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { TranscriptLine } from '../ports/turn.ts';
import { toLineText } from './to-line-text.ts';

const PAGE = 500;

/** The lines up to the message that is being answered. What was typed after it has its own turn. */
export async function readTranscript(
  store: ConversationStore,
  { conversation, seq }: Pending,
): Promise<readonly TranscriptLine[]> {
  const entries: Entry[] = [];
  let page: readonly Entry[];
  do {
    page = await store.entriesAfter(conversation.id, entries.at(-1)?.seq ?? 0, PAGE);
    entries.push(...page);
  } while (page.length === PAGE);
  return entries
    .filter((entry) => entry.role === 'assistant' || entry.seq <= seq)
    .map((entry) => ({ role: entry.role, at: entry.at, text: toLineText(entry) }));
}
