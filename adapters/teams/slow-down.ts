import type { Language } from '../../bot/ports/message.ts';
import { worded } from '../../dialogs/wording/texts/worded.ts';
import type { Visit } from './create-bot.ts';
import type { TeamsSettings } from './settings.ts';
import { toText } from './to-outgoing.ts';

/** Asks whoever writes too fast to slow down: once a minute, however many messages come. */
export type SlowDown = (visit: Visit, conversationId: string, otherwise: Language) => Promise<void>;

type Parts = Pick<TeamsSettings, 'clock' | 'conversations' | 'store' | 'readTexts' | 'onDefect'>;

const PAUSE_MS = 60_000;
const MOST_REMEMBERED = 5000;

export function createSlowDown(parts: Parts): SlowDown {
  const askedAt = new Map<string, number>();

  const isDue = (conversationId: string): boolean => {
    const now = parts.clock.now().getTime();
    const last = askedAt.get(conversationId);
    if (last !== undefined && now - last < PAUSE_MS) return false;
    // Back to the end of the map: its first is whom nobody asked for the longest time.
    askedAt.delete(conversationId);
    const [oldest] = askedAt.keys();
    if (askedAt.size >= MOST_REMEMBERED && oldest !== undefined) askedAt.delete(oldest);
    askedAt.set(conversationId, now);
    return true;
  };

  return async (visit, conversationId, otherwise) => {
    if (!isDue(conversationId)) return;
    try {
      const language = (await findLanguage(parts, conversationId)) ?? otherwise;
      const { teams } = worded(language, await parts.readTexts());
      await visit.say(toText(teams.tooFast, language));
    } catch (error) {
      // The message is refused all the same.
      parts.onDefect(error, { conversationId });
    }
  };
}

/** The language of what the chat shows last, which may be another one than that of the person's Teams. */
async function findLanguage(
  { conversations, store }: Parts,
  conversationId: string,
): Promise<Language | undefined> {
  const chat = await store.findChat(conversationId);
  if (chat === undefined) return undefined;
  const [last] = await conversations.entriesAfter(conversationId, chat.deliveredSeq - 1, 1);
  return last?.role === 'assistant' ? last.language : undefined;
}
