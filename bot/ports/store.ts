import type { AuditStore, StaffLookUp } from './audit.ts';
import type { ChannelName, Conversation, Entry, Received } from './conversations.ts';
import type { ChatStore } from './chats.ts';
import type { ConsoleStore } from './console.ts';
import type { ConsoleSessionStore } from './console-session.ts';
import type { CredentialStore } from './credentials.ts';
import type { DailyListStore } from './daily-list.ts';
import type { EscalationDeskStore, EscalationDossier, PersonsChange } from './escalations.ts';
import type { Limited, LimitName, Rate } from './limit.ts';
import type { Identity, Language, Message } from './message.ts';
import type { Belonging, PersonalDataStore, Whose } from './personal-data.ts';
import type { PersonsJudgement } from './judgements.ts';
import type { Reply } from './reply.ts';
import type { Mail } from './mail.ts';
import type { CodeOutcome, EscalationState, JournalEntry, NotUnderstood } from './turn.ts';
import type { OutboxStore } from './outbox.ts';
import type { TextStore } from './texts.ts';

/** A message that was received and not yet answered. */
export interface Pending {
  /** 0 for the opening, which is no entry: what the channel shows starts at 1 with the greeting. */
  readonly seq: number;
  readonly message: Message;
  /** What the channel wants back when it shows the message again. */
  readonly raw: unknown;
  /** What the conversation knows, as it was last committed. */
  readonly state: unknown;
  /** Changes with every turn: a commit names the version that it read. */
  readonly version: number;
  readonly conversation: Conversation;
  /** A keyed pseudonym of the network that the message came from, where that is known. */
  readonly networkKey?: string;
  /** Who the channel says sent it. */
  readonly identity?: Identity;
  /** Under which the log has the request that brought it. */
  readonly requestId?: string;
}

/** A rate, and what it is counted under. */
export interface CountedRate extends Rate {
  readonly limit: LimitName;
  readonly key: string;
}

/** What the store is told of where a message comes from. */
export interface StoredArrival {
  /** Kept until the message is answered. */
  readonly networkKey?: string;
  /** Counted with what is kept, all of them or none. */
  readonly rates?: readonly CountedRate[];
  /** Kept with the message. */
  readonly requestId?: string;
}

/** A code that goes out: its hash is kept, its mail goes to the outbox. */
export interface NewCode {
  /** A keyed pseudonym: the store never sees whose code it is. */
  readonly addressKey: string;
  readonly hash: string;
  readonly expiresAt: string;
}

export interface NewEscalation {
  readonly reference: string;
  readonly situation: string;
  /** Keyed pseudonyms of the addresses of the person. */
  readonly addressKeys: readonly string[];
  /** True: the reference exists, this adds to it. */
  readonly isAddition: boolean;
  /** The same of others whom the person named: by these a request is found only to be erased. */
  readonly namedKeys?: readonly string[];
  readonly dossier: EscalationDossier;
}

/** Everything that one turn changes. All of it is kept, or nothing. */
export interface TurnCommit {
  readonly conversationId: string;
  readonly seq: number;
  readonly version: number;
  readonly at: string;
  readonly state: unknown;
  readonly replies: readonly Reply[];
  /** The language of the replies. */
  readonly language: Language;
  /** What is kept of the message from now on, where it must not be kept as it was typed. */
  readonly redacted?: { readonly message: Message; readonly raw: unknown };
  /** The code that was there for the same conversation and address dies. */
  readonly codes: readonly NewCode[];
  /** Keys of the addresses whose code of this conversation is used up. */
  readonly usedCodes: readonly string[];
  readonly journal: readonly (Omit<JournalEntry, 'address'> & { readonly pseudonym: string })[];
  readonly notUnderstood: readonly NotUnderstood[];
  /** Of diagnoses of this conversation, also those that this turn journals. */
  readonly judgements: readonly PersonsJudgement[];
  readonly escalations: readonly NewEscalation[];
  /** What the person changed of their requests to support, in order. */
  readonly personsChanges: readonly PersonsChange[];
  readonly mails: readonly Mail[];
  /** To whom the conversation belongs from now on, besides those that are known. */
  readonly belongings: readonly Belonging[];
  /** What is looked up at level staff on behalf of this turn. */
  readonly lookUps: readonly StaffLookUp[];
  /**
   * Everything of this person goes before the rest of the turn is kept. Of this conversation, whose
   * numbers go on, what is left is the message that is answered here, and what was not answered yet.
   */
  readonly erasure?: Whose;
}

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

/** So many events under one key within the last so many seconds, and no more. */
export interface CountLimit {
  readonly key: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/**
 * Counters and codes. Counting is atomic: two at once never get the same number.
 * A `token` names what is counted: the same one again, after a crash, counts once.
 */
export interface CodeStore {
  /**
   * Counts one event under every key. When a limit is reached already, nothing is counted, and the
   * answer is the first such limit.
   */
  count<L extends CountLimit>(
    limits: readonly L[],
    token: string,
    at: string,
  ): Promise<L | undefined>;
  /** How many events were counted under this key within the last so many seconds. */
  countOf(key: string, windowSeconds: number, at: string): Promise<number>;
  /** Counts a try on the live code of this conversation and address, then compares by `isRight(hash)`. */
  tryCode(
    code: { readonly conversationId: string; readonly addressKey: string },
    tries: { readonly max: number; readonly token: string },
    at: string,
    isRight: (hash: string) => boolean,
  ): Promise<CodeOutcome>;
}

export interface EscalationStore {
  /** The latest open escalation of this situation, of this conversation or of these addresses. */
  findOpenEscalation(
    conversationId: string,
    addressKeys: readonly string[],
    situation: string,
  ): Promise<EscalationState | undefined>;
  /** What this conversation or these addresses asked of support, latest first. */
  listEscalations(
    conversationId: string,
    addressKeys: readonly string[],
  ): Promise<readonly EscalationState[]>;
}

/** A diagnosis without its conversation, which would lead to what was said. */
export interface JournalRow extends Omit<JournalEntry, 'address'> {
  readonly at: string;
  /** The last turn of the conversation while this was its latest diagnosis. */
  readonly updatedAt: string;
  readonly channel: ChannelName;
  readonly pseudonym: string;
}

export interface JournalStore {
  /** Diagnoses first written at `since` or later, oldest first. */
  readJournal(since: string | undefined): AsyncIterable<JournalRow>;
}

/** What was not understood, without its conversation. */
export interface NotUnderstoodRow extends NotUnderstood {
  readonly at: string;
}

export interface NotUnderstoodStore {
  /** What was not understood at `since` or later, oldest first. It goes with the journal. */
  readNotUnderstood(since: string | undefined): AsyncIterable<NotUnderstoodRow>;
}

/** Everything that is older than these dates goes; open work (a mail that waits) stays. */
export interface Expiry {
  readonly conversations: string;
  readonly journal: string;
  readonly escalations: string;
  readonly counters: string;
  /** Look-ups at level staff. */
  readonly audit: string;
  readonly consoleAudit: string;
}

export interface Store
  extends
    ConversationStore,
    CodeStore,
    OutboxStore,
    EscalationStore,
    EscalationDeskStore,
    JournalStore,
    NotUnderstoodStore,
    ConsoleStore,
    AuditStore,
    PersonalDataStore,
    ChatStore,
    ConsoleSessionStore,
    CredentialStore,
    DailyListStore,
    TextStore {
  /** A random key that is made at first use and kept. */
  readOrCreateKey(name: string, bytes: number): Promise<Uint8Array>;
  /** Answers how many rows went. */
  expire(before: Expiry): Promise<number>;
  close(): Promise<void>;
}
