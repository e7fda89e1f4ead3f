import type { Mail } from './mail.ts';

/** A conversation that lives in a chat of Teams, and how far the chat has been brought. */
export interface Chat {
  readonly conversationId: string;
  /** How the chat is reached, as the channel wrote it. Plain JSON. */
  readonly reference: unknown;
  /** The address that the roster named: where mail goes once the chat cannot be reached. */
  readonly address?: string;
  /** Lines up to this one are in the chat, or went by mail. */
  readonly deliveredSeq: number;
  /** The message that shows the access path, which changes in place. */
  readonly pathActivityId?: string;
  /** The person blocked the assistant, or left: nothing is written there any more. */
  readonly isGone: boolean;
}

/** Every method throws `STORE_UNAVAILABLE` when it cannot. */
export interface ChatStore {
  /**
   * Keeps how a conversation is reached, and that it can be. Nothing happens when there is no such
   * conversation. Without an address, the one that was known stays.
   */
  keepChat(chat: Pick<Chat, 'conversationId' | 'reference' | 'address'>): Promise<void>;
  findChat(conversationId: string): Promise<Chat | undefined>;
  /** Forgets how to reach it: the person removed the assistant. */
  forgetChat(conversationId: string): Promise<void>;
  /** Chats that lack something that was said. */
  listUndelivered(): Promise<readonly string[]>;
  /** Moves the mark from where it was read to `seq`; false when somebody else moved it meanwhile. */
  advanceChat(
    chat: Pick<Chat, 'conversationId' | 'deliveredSeq'>,
    seq: number,
    pathActivityId?: string,
  ): Promise<boolean>;
  /** The chat cannot be reached: what it lacks up to `seq` leaves by this mail, or not at all. */
  closeChat(
    chat: Pick<Chat, 'conversationId' | 'deliveredSeq'>,
    seq: number,
    mail: Mail | undefined,
    at: string,
  ): Promise<boolean>;
  /** True the first time that this group is met. */
  meetGroup(groupKey: string, at: string): Promise<boolean>;
}
