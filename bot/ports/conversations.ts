import type { Limited, LimitName, Rate } from './limit.ts';
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

/** Where something comes from, and how much may come from there. */
export interface Arrival {
  /**
   * The client's network, when the channel can tell. It is kept only until the turn is done, and
   * never in clear.
   */
  readonly network?: string;
  /**
   * Counted for all instances together; a rate by network only where the network is known. Without
   * any, everything is taken.
   */
  readonly rates?: Readonly<Partial<Record<SharedLimit, Rate>>>;
  /** Under which the log has the request that brought it. */
  readonly requestId?: string;
}

export type SharedLimit = Extract<
  LimitName,
  'starts-per-network' | 'messages-per-conversation' | 'messages-per-network'
>;

export interface Incoming extends Arrival {
  readonly message: Message;
  /** Who the channel says sends it: renews what the conversation knows of the person. */
  readonly identity?: Identity;
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
   * An identity counts only for a conversation that is opened by this very call, and only such a
   * call can be refused.
   */
  open(
    conversation: Conversation &
      Arrival & { readonly language: Language; readonly identity?: Identity },
  ): Promise<Limited | undefined>;
  find(id: string): Promise<Conversation | undefined>;
  /**
   * Keeps the message, durably, and returns at once. Its turn runs afterwards, also after a restart.
   * `undefined` when there is no such conversation (any more).
   */
  receive(conversationId: string, incoming: Incoming): Promise<Received | Limited | undefined>;
  /** The entries after `seq` (0: all), oldest first, at most `limit`. */
  entriesAfter(conversationId: string, seq: number, limit: number): Promise<readonly Entry[]>;
  /** Calls the listener when there is something new. Returns how to stop. */
  subscribe(conversationId: string, listener: (announcement: Announcement) => void): () => void;
}
