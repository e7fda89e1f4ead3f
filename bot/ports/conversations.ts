import type { Identity, Language, Message } from './message.ts';
import type { Reply } from './reply.ts';

export type ChannelName = 'web' | 'teams';

/** One line of a conversation, as it was committed. Order and identity are those of `seq`, from 1, without gaps. */
export type Entry =
  | {
      readonly seq: number;
      readonly role: 'user';
      /** ISO 8601, UTC. */
      readonly at: string;
      readonly message: Message;
      /** What the channel wants back when it shows the entry again (its own activity), already scrubbed. */
      readonly raw: unknown;
    }
  | {
      readonly seq: number;
      readonly role: 'assistant';
      readonly at: string;
      readonly reply: Reply;
      readonly language: Language;
    };

export interface Conversation {
  readonly id: string;
  readonly channel: ChannelName;
  /** Made by the server, `dl_...` on the web. */
  readonly userId: string;
}

export interface Incoming {
  readonly message: Message;
  /** The client's own id of the message: the same id is the same message, and is taken once. */
  readonly clientId?: string;
  /**
   * The channel's activity, made with the scrubbed text (of a form: its values, joined).
   * Plain JSON. Anything else in it that equals what was typed is scrubbed as well.
   */
  readonly toRaw: (scrubbed: string) => unknown;
}

export interface Received {
  readonly seq: number;
  readonly isDuplicate: boolean;
}

/** What a channel is told while a conversation is open. */
export type Announcement = { readonly kind: 'entries' } | { readonly kind: 'typing' };

/** What a channel can do with conversations. Everything that it returns was committed. */
export interface Conversations {
  /**
   * Opens a conversation, or finds it when the id is known. The greeting follows as an entry.
   * An identity counts only for a conversation that is opened by this very call.
   */
  open(
    conversation: Conversation & { readonly language: Language; readonly identity?: Identity },
  ): Promise<void>;
  find(id: string): Promise<Conversation | undefined>;
  /**
   * Keeps the message, durably, and returns at once. Its turn runs afterwards, also after a restart.
   * `undefined` when there is no such conversation (any more).
   */
  receive(conversationId: string, incoming: Incoming): Promise<Received | undefined>;
  /** The entries after `seq` (0: all), oldest first, at most `limit`. */
  entriesAfter(conversationId: string, seq: number, limit: number): Promise<readonly Entry[]>;
  /** Calls the listener when there is something new. Returns how to stop. */
  subscribe(conversationId: string, listener: (announcement: Announcement) => void): () => void;
}
