import type { Pending, StoredArrival, TurnCommit } from './commit.ts';
import type { Conversation, Entry, Received } from './conversations.ts';
import type { Limited } from './limit.ts';
import type { Identity, Message } from './message.ts';

/** Conversations, kept durably. All dates are ISO 8601, UTC. Every method throws `STORE_UNAVAILABLE` when it cannot. */
export interface ConversationStore {
  /**
   * Opens a conversation with its opening pending, unless a rate is reached. A conversation that
   * exists stays as it is, and counts for nothing.
   */
  open(
    conversation: Conversation,
    message: Message,
    at: string,
    arrival?: StoredArrival,
  ): Promise<Limited | undefined>;
  find(id: string): Promise<Conversation | undefined>;
  /**
   * Keeps a message as pending, unless a rate is reached; the same `clientId` twice is one message,
   * and counts once. `text` is already scrubbed.
   * `undefined` when there is no such conversation (any more).
   */
  receive(
    conversationId: string,
    incoming: StoredArrival & {
      readonly message: Message;
      readonly clientId?: string;
      readonly raw: unknown;
      /** Kept until the message is answered. */
      readonly identity?: Identity;
    },
    at: string,
  ): Promise<Received | Limited | undefined>;
  /** The oldest pending message, or `undefined` when all are answered. */
  findPending(conversationId: string): Promise<Pending | undefined>;
  /** Conversations that have something pending: what a restart has to take up. */
  listPending(): Promise<readonly string[]>;
  /**
   * Answers one pending message. False, with nothing kept, when it was answered, the state changed,
   * the reference is taken, or another conversation of the same person escalated the same situation
   * meanwhile: read and ask again.
   */
  commit(turn: TurnCommit): Promise<boolean>;
  entriesAfter(conversationId: string, seq: number, limit: number): Promise<readonly Entry[]>;
  /** How many conversations something was said in at `since` or later. */
  countActive(since: string): Promise<number>;
}
