import type { AuditStore } from './audit.ts';
import type { ChatStore } from './chats.ts';
import type { CodeStore } from './codes.ts';
import type { ConsoleSessionStore } from './console-session.ts';
import type { ConsoleStore } from './console.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { CredentialStore } from './credentials.ts';
import type { DailyListStore } from './daily-list.ts';
import type { EscalationDeskStore } from './escalations.ts';
import type { JournalStore, NotUnderstoodStore } from './journal.ts';
import type { OutboxStore } from './outbox.ts';
import type { PersonalDataStore } from './personal-data.ts';
import type { RequestConversationStore } from './request-conversation.ts';
import type { TextStore } from './texts.ts';
import type { EscalationState } from './turn.ts';

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
    RequestConversationStore,
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
