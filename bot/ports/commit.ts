import type { StaffLookUp } from './audit.ts';
import type { Conversation } from './conversations.ts';
import type { EscalationDossier, PersonsChange } from './escalations.ts';
import type { PersonsJudgement } from './judgements.ts';
import type { LimitName, Rate } from './limit.ts';
import type { Mail } from './mail.ts';
import type { Identity, Language, Message } from './message.ts';
import type { Belonging, Whose } from './personal-data.ts';
import type { Reply } from './reply.ts';
import type { JournalEntry, NotUnderstood } from './turn.ts';

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

/** A diagnosis as it is kept: its person is a pseudonym. */
export interface JournalLine extends Omit<JournalEntry, 'address'> {
  readonly pseudonym: string;
  /** Under which this conversation knew them before they proved an address: its lines are theirs too. */
  readonly formerly?: string;
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
  readonly journal: readonly JournalLine[];
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
