import type { IncomingMessage } from 'node:http';
import type { Conversation, Conversations } from '../../bot/ports/conversations.ts';
import type { Limiters } from './limiter.ts';
import type { Origins } from './origins.ts';
import { Refusal } from './refusal.ts';
import type { DirectLineSettings } from './settings.ts';
import type { Streams } from './streams.ts';
import type { Tokens } from './tokens.ts';

/** What every endpoint works with. */
export interface Parts {
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  readonly streams: Streams;
  readonly origins: Origins;
  readonly settings: DirectLineSettings;
  readonly onDefect: (error: unknown) => void;
  readonly limiters: Limiters;
}

/** One request on its way through an endpoint. */
export interface Call {
  readonly request: IncomingMessage;
  readonly query: URLSearchParams;
  /** The conversation that the path names, empty where it names none. */
  readonly conversationId: string;
  /** The origin of the page that asks; it was checked. */
  readonly origin: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export type Endpoint = (call: Call, parts: Parts) => Promise<Answer>;

/** @throws `Refusal` 404 when there is no such conversation. */
export async function findConversation(
  { conversations }: Pick<Parts, 'conversations'>,
  id: string,
): Promise<Conversation> {
  const conversation = await conversations.find(id);
  if (conversation?.channel === 'web') return conversation;
  throw unknownConversation();
}

export function unknownConversation(): Refusal {
  return new Refusal(404, 'NotFound', 'there is no such conversation');
}
