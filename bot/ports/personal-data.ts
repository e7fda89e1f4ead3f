import type { StaffLookUp } from './audit.ts';

/** Whose data: how the store knows a person. */
export interface Whose {
  /** Lower-cased. The outbox knows recipients by nothing else. */
  readonly addresses: readonly string[];
  /** Keyed pseudonyms of the same addresses, of conversations, codes, escalations and look-ups. */
  readonly addressKeys: readonly string[];
  /** The same of the journal. */
  readonly pseudonyms: readonly string[];
  /** Also where an address was given as one's own and never proved. */
  readonly isUnprovedIncluded: boolean;
}

/** A conversation that belongs to an address. What is not proved was given as one's own. */
export interface Belonging {
  readonly addressKey: string;
  readonly isProved: boolean;
}

export interface KeptConversation {
  readonly openedAt: string;
  /** When somebody last said something. */
  readonly activeAt: string;
  readonly isProved: boolean;
}

export interface KeptEscalation {
  readonly reference: string;
  readonly at: string;
  readonly changedAt: string;
  /** Its mail to support has not left. */
  readonly isUnsent: boolean;
  /** What the person and support wrote to each other of it since, and support to itself. */
  readonly messages: number;
}

/** What the store holds of a person, oldest first, and nothing of what was said. */
export interface PersonalData {
  readonly conversations: readonly KeptConversation[];
  /** Lines of the journal. */
  readonly diagnoses: number;
  readonly escalations: readonly KeptEscalation[];
  /** Mails to the person that wait to leave. */
  readonly waitingMails: number;
}

/** The same as it is told: with what is kept elsewhere, and until when. */
export interface PersonalReport extends Omit<PersonalData, 'escalations'> {
  readonly escalations: readonly (KeptEscalation & { readonly keptUntil: string })[];
  /** Mails to the person on disk. */
  readonly mailFiles: number;
  readonly lookUps: readonly StaffLookUp[];
  /** For how long look-ups are kept. */
  readonly lookUpDays: number;
}

/** A mail on disk that has to go: by its id, or every one to an address. */
export interface MailErasure {
  /** The id of a mail, or the key of an address. */
  readonly what: string;
  /** Of mails to an address, those that were written by then. */
  readonly at: string;
  /** A mail that was leaving at that moment is written before this. */
  readonly until: string;
}

/** Every method throws `STORE_UNAVAILABLE` when it cannot. */
export interface PersonalDataStore {
  /** `conversationId` is theirs as well, whatever was proved in it. */
  findPersonalData(whose: Whose, conversationId?: string): Promise<PersonalData>;
  /** Erases everything of theirs that may go, and answers what was there. Nothing was there: nothing happens. */
  erase(whose: Whose, at: string): Promise<PersonalData>;
  /** Mails whose files are still to be removed. */
  listMailErasures(): Promise<readonly MailErasure[]>;
  /** These were carried out, but for those whose time has not come. */
  settleMailErasures(done: readonly MailErasure[], at: string): Promise<void>;
}
