import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Conversation, Entry } from '../../bot/ports/conversations.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { Choice, Reply } from '../../bot/ports/reply.ts';
import { toAdaptiveCard } from '../../dialogs/cards/to-adaptive-card.ts';
import { toPlainText } from '../../dialogs/cards/to-plain-text.ts';
import type { ClientActivity } from './incoming.ts';

/** An activity as Direct Line clients read it. */
export type Activity = Readonly<Record<string, unknown>>;

const ASSISTANT = { id: 'assistant-sygefor', name: 'Assistant Sygefor', role: 'bot' };

const Kept = z
  .object({
    text: z.string().optional(),
    textFormat: z.string().nullish(),
    locale: z.string().nullish(),
    localTimestamp: z.string().nullish(),
    localTimezone: z.string().nullish(),
    value: z.unknown().optional(),
    channelData: z.unknown().optional(),
  })
  .catch({});

/** The id that the message of this line has for clients. */
export function activityId(conversationId: string, seq: number): string {
  return `${conversationId}|${String(seq).padStart(7, '0')}`;
}

/**
 * One line as clients see it; `undefined` when they see nothing of it, as of the opening.
 * It never names the activity that it replies to: a client that has not seen that one holds the reply back.
 */
export function toActivity(conversation: Conversation, entry: Entry): Activity | undefined {
  const id = activityId(conversation.id, entry.seq);
  switch (entry.role) {
    case 'user':
      return entry.message.kind === 'open'
        ? undefined
        : { type: 'message', ...toEcho(entry), ...envelope(conversation, id, entry.at, 'user') };
    case 'assistant':
      return {
        type: 'message',
        ...envelope(conversation, id, entry.at, 'bot'),
        locale: entry.language,
        ...toContent(entry.reply, entry.language, conversation.userId),
      };
  }
}

/** "The assistant is typing": shown for a moment and not kept. */
export function toTyping(conversation: Conversation, at: string): Activity {
  return { type: 'typing', ...envelope(conversation, passingId(conversation), at, 'bot') };
}

/** What a client sent that is no message, on its way back: clients wait for it before they call it sent. */
export function toPassing(conversation: Conversation, sent: ClientActivity, at: string): Activity {
  const { type, name, value, channelData } = sent;
  const passing = envelope(conversation, passingId(conversation), at, 'user');
  return { type, name, value, channelData, ...passing };
}

function passingId({ id }: Conversation): string {
  return `${id}|${randomUUID()}`;
}

function envelope(conversation: Conversation, id: string, at: string, role: 'user' | 'bot') {
  return {
    id,
    timestamp: at,
    channelId: 'directline',
    conversation: { id: conversation.id },
    from: role === 'bot' ? ASSISTANT : { id: conversation.userId, role },
  };
}

function toEcho(entry: Extract<Entry, { role: 'user' }>): Activity {
  const { text, ...kept } = Kept.parse(entry.raw);
  const shown = text ?? ('text' in entry.message ? entry.message.text : undefined);
  return { ...kept, ...(shown !== undefined && { text: shown }) };
}

function toContent(reply: Reply, language: Language, userId: string): Activity {
  const content = {
    text: toPlainText(reply),
    textFormat: 'plain',
    inputHint: 'acceptingInput',
    channelData: { reply },
  };
  if (reply.kind === 'choices') {
    return { ...content, suggestedActions: toSuggestedActions(reply.choices, userId) };
  }
  return IS_CARD[reply.kind]
    ? { ...content, attachments: [toAttachment(reply, language)] }
    : content;
}

/** What a card shows better than the text. */
const IS_CARD: Readonly<Record<Exclude<Reply['kind'], 'choices'>, boolean>> = {
  text: false,
  notice: false,
  form: true,
  'from-support': true,
  'access-path': true,
  verdict: true,
  letter: true,
};

/** The click arrives as the label, as if it had been typed, with the choice beside it. */
function toSuggestedActions(choices: readonly Choice[], userId: string): unknown {
  return {
    to: [userId],
    actions: choices.map(({ id, label }) => ({
      type: 'messageBack',
      title: label,
      text: label,
      displayText: label,
      value: { choice: id },
    })),
  };
}

function toAttachment(reply: Reply, language: Language): unknown {
  const content = toAdaptiveCard(reply, language);
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}
