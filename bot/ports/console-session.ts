import type { Language } from './message.ts';

/** What somebody may do in the console. An administrator may do all that support may. */
export type ConsoleRole = 'support' | 'admin';

/** Somebody who is signed in to the console. */
export interface ConsoleSession {
  /** Names the session in records; it opens nothing, unlike the token in the cookie. */
  readonly id: string;
  /** The same person, the same value: what the provider gives, or `link`. */
  readonly subject: string;
  /** What the person is called on the screen and in the audit log. */
  readonly name: string;
  /** Never empty. */
  readonly roles: readonly ConsoleRole[];
  /** What proves that a request was made by a page of ours. */
  readonly csrf: string;
  readonly language: Language;
  readonly startedAt: string;
  /** See `ProvedPerson`. */
  readonly farewell?: string;
}

/** What the store keeps of a session; never the token that opens it. */
export interface KeptSession extends Omit<ConsoleSession, 'csrf'> {
  readonly seenAt: string;
  /** When the provider said last what this person may do. */
  readonly checkedAt: string;
  /** Asks the provider again; absent where the provider gives nothing to ask with. */
  readonly renewal?: string;
}

/** What is in the audit log of the console: who came and went, what they looked at and changed. */
export const CONSOLE_EVENTS = [
  'sign-in',
  'sign-in-refused',
  'sign-out',
  'sign-out-everywhere',
  'session-revoked',
  'audit-seen',
  'list-seen',
  'diagnosis-seen',
  'diagnoses-exported',
  'staff-diagnosis',
  'replay',
  'escalation-seen',
  'escalation-unmasked',
  'escalation-changed',
  'texts-changed',
  'mail-retried',
] as const;

export type ConsoleEvent = (typeof CONSOLE_EVENTS)[number];

export interface ConsoleAuditEntry {
  readonly at: string;
  readonly who: string;
  readonly what: ConsoleEvent;
  /** Which one: a reference, an id; never an address or a name. */
  readonly subject?: string;
  /** A reason somebody gave, or what led to it; may be empty where nobody is asked for one. */
  readonly why: string;
}

/** Everything that is named holds. */
interface ConsoleAuditFilter {
  /** From this instant on. */
  readonly from?: string;
  /** Before this instant. */
  readonly to?: string;
  readonly who?: string;
  readonly what?: ConsoleEvent;
  readonly subject?: string;
}

export interface ConsoleAuditPage {
  readonly rows: readonly ConsoleAuditEntry[];
  readonly next?: string;
}

/** What the provider said when it was asked again. */
type SessionCheck = Pick<KeptSession, 'roles' | 'checkedAt' | 'renewal'>;

/** Every method throws `STORE_UNAVAILABLE` when it cannot. */
export interface ConsoleSessionStore {
  /** Keeps a session under the hash of its token, with its line in the audit log: both or none. */
  startConsoleSession(
    tokenHash: string,
    session: KeptSession,
    entry: ConsoleAuditEntry,
  ): Promise<void>;
  /** Also one that has had its time: that is for the caller to judge. */
  findConsoleSession(tokenHash: string): Promise<KeptSession | undefined>;
  noteConsoleSessionSeen(id: string, seenAt: string): Promise<void>;
  noteConsoleSessionChecked(id: string, check: SessionCheck): Promise<void>;
  /** Ends one session, or all of a person. Answers the ids of those that there were. */
  endConsoleSessions(
    whose: { readonly id: string } | { readonly subject: string },
    entry?: ConsoleAuditEntry,
  ): Promise<readonly string[]>;
  recordConsoleEvent(entry: ConsoleAuditEntry): Promise<void>;
  /** Newest first; `next` is there when there are more. */
  listConsoleEvents(
    page: ConsoleAuditFilter & { readonly limit: number; readonly cursor?: string },
  ): Promise<ConsoleAuditPage>;
  /** Everybody who is in the audit log, each once. */
  listConsoleStaff(): Promise<readonly string[]>;
}
