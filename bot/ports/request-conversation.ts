import type { Entry } from './conversations.ts';
import type { Language } from './message.ts';

/** Which lines are read: the last ones, those before a line, or those after one. Never more than `limit`. */
export type LineWindow = { readonly limit: number } & (
  | { readonly before?: number; readonly after?: never }
  | { readonly after?: number; readonly before?: never }
);

/** One line as it is kept. */
export interface KeptLine {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly role: Entry['role'];
  /** Absent when another version wrote it, in a way that this one does not read. */
  readonly entry?: Entry;
}

/** Why there are no lines: it was erased, it had its time, or nobody can tell who said what in it. */
export type NoConversation = 'erased' | 'expired' | 'mixed';

/** Some lines, and what there is besides them. */
interface Part<Line> {
  /** Oldest first. */
  readonly lines: readonly Line[];
  /** Of all that may be seen. */
  readonly count: number;
  /** Whether there are more before these. */
  readonly hasEarlier: boolean;
  /** What is before, or after, is somebody else's. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** The conversation of a request as it is kept. */
export type KeptConversation =
  | { readonly kind: NoConversation }
  | {
      readonly kind: 'kept';
      /** What the conversation knows, as it was last committed. */
      readonly state: unknown;
      readonly part: Part<KeptLine>;
    };

/** One line as support reads it. */
export interface ConversationLine {
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: 'person' | 'assistant' | 'support';
  /** Of what the assistant and support say. */
  readonly language?: Language;
  /** Absent when it cannot be read any more. */
  readonly text?: string;
}

/** The conversation as support reads it; names and addresses are masked unless a reason was given. */
export type ConversationView =
  | { readonly kind: NoConversation }
  | (Part<ConversationLine> & { readonly kind: 'kept'; readonly isMasked: boolean });

export interface RequestConversationStore {
  /**
   * The conversation that a request was sent from last: what belongs to whoever sent it, up to the
   * first message that waits to be answered. `ownKeys` are keys of addresses that are theirs besides
   * those that they had proved. `undefined` when there is no such request (any more).
   *
   * @throws `Failure` with `STORE_UNAVAILABLE`.
   */
  readRequestConversation(
    reference: string,
    ownKeys: readonly string[],
    window: LineWindow,
  ): Promise<KeptConversation | undefined>;
}
