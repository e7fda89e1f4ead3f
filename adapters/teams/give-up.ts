import type { Chat } from '../../bot/ports/chats.ts';
import type { TeamsSettings } from './settings.ts';

type Parts = Pick<TeamsSettings, 'conversations' | 'store' | 'clock' | 'composeMissed' | 'onMails'>;

/** As much as a mail may hold; what follows goes by the next one. */
const MOST_LINES = 100;

/** What cannot be shown any more goes by mail, where an address was proved. */
export async function giveUp(parts: Parts, chat: Chat): Promise<void> {
  const { conversations, store, clock, composeMissed, onMails } = parts;
  const { conversationId, deliveredSeq, address } = chat;
  const entries = await conversations.entriesAfter(conversationId, deliveredSeq, MOST_LINES);
  const said = entries.filter((entry) => entry.role === 'assistant');
  const language = said.at(-1)?.language ?? 'fr';
  const mail =
    address === undefined || said.length === 0
      ? undefined
      : await composeMissed(
          address,
          language,
          said.map(({ reply }) => reply),
        );
  const seq = entries.at(-1)?.seq ?? deliveredSeq;
  await store.closeChat(chat, seq, mail, clock.now().toISOString());
  if (mail !== undefined) onMails();
}
