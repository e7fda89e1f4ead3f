import type { ChannelName } from './conversations.ts';
import type {
  EscalationDossier,
  EscalationStatus,
  NewEscalationEvent,
  PersonsChange,
} from './escalations.ts';
import type { LookUp, SealedFindings, Subject } from './enquiry.ts';
import type { Reader } from './trust/reader.ts';
import type { Level } from './trust/level.ts';
import type { Mail } from './mail.ts';
import type { PersonsJudgement } from './judgements.ts';
import type { Identity, Language, Message } from './message.ts';
import type { PersonalReport } from './personal-data.ts';
import type { Reply } from './reply.ts';
import type { ChangedTexts } from './texts.ts';
import type { ToldFact, ToldStep } from './told.ts';

/** What dialogs may need to know before they can answer. */
export type Need =
  | {
      readonly kind: 'directories';
      readonly subject: Subject;
      readonly isFresh: boolean;
      readonly reader: Reader;
    }
  /** Counts this request for a code to this address. */
  | { readonly kind: 'may-send-code'; readonly address: string }
  /**
   * Compares each of these numbers with the codes of these addresses, the first address first, until
   * one is right. Each comparison counts as a try of that code before it is made.
   */
  | {
      readonly kind: 'check-code';
      readonly addresses: readonly string[];
      readonly typed: readonly string[];
    }
  /** An open escalation of the same person (conversation or proved address) for the same situation. */
  | {
      readonly kind: 'open-escalation';
      readonly addresses: readonly string[];
      readonly situation: string;
    }
  /** The state of what this conversation, or the proved addresses, asked of support. */
  | { readonly kind: 'escalations'; readonly addresses: readonly string[] }
  /** Counts one more thing that the person says of this request. */
  | { readonly kind: 'may-tell-support'; readonly reference: string }
  /** What is kept of this conversation and of whoever proved these addresses. */
  | { readonly kind: 'personal-data'; readonly addresses: readonly string[] };

export type CodePermission = 'yes' | 'too-soon' | 'too-many';
export type CodeOutcome =
  | 'right'
  | 'wrong'
  | 'expired'
  /** This code is dead; another one helps. */
  | 'no-tries-left'
  /** So many codes were tried that another one does not help for now. */
  | 'too-many-tries'
  | 'none-sent';

/** What became of a number that may be a code. */
export interface CheckedCode {
  readonly typed: string;
  /** Whose code it is, where it is right; else the first that it was compared with. */
  readonly address: string;
  readonly outcome: CodeOutcome;
}

/** What happened to a request last that its person knows of. */
export type LastEvent = Pick<NewEscalationEvent, 'kind' | 'text'>;

export interface EscalationState {
  readonly reference: string;
  readonly status: EscalationStatus;
  /** Whom support waits for, and until which day (`2026-11-30`), while it does. */
  readonly waitingFor?: string;
  readonly waitingUntil?: string;
  readonly situation: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** When something was passed on under it last: the same form. */
  readonly changedAt: string;
  /** Whether its mail has left, waits to be tried again, or was given up. */
  readonly mail: 'sent' | 'waiting' | 'failed';
  /** Absent of a request of an earlier version. */
  readonly lastEvent?: LastEvent;
}

/** The answers to the needs of this turn, gathered so far. A need that is unanswered is absent. */
export interface Learned {
  readonly findings?: SealedFindings;
  readonly permission?: CodePermission;
  readonly codes?: readonly CheckedCode[];
  readonly openEscalation?: EscalationState | 'none';
  readonly escalations?: readonly EscalationState[];
  readonly maySupportBeTold?: boolean;
  readonly personalData?: PersonalReport;
}

export type Outcome = 'open' | 'works' | 'blocked' | 'escalated';

/** One diagnosis, for administrators: never a name, an address or a text. */
export interface JournalEntry {
  /** Number of the diagnosis within its conversation: the same number is the same line, written again. */
  readonly number: number;
  readonly level: Level;
  readonly language: Language;
  readonly verdict: string;
  readonly step?: string;
  readonly situation?: string;
  readonly code?: string;
  readonly also: readonly string[];
  readonly steps: readonly ToldStep[];
  /** What it rests on; absent where an earlier version wrote it. */
  readonly evidence?: readonly ToldFact[];
  readonly unit?: string;
  readonly outcome: Outcome;
  /** Whether the person said that the verdict was right (`works` after the advice) or wrong. */
  readonly isConfirmed?: boolean;
  readonly lookUps: readonly LookUp[];
  readonly questions: number;
  /** The address that keys the pseudonym, when one is proved; it is not kept. */
  readonly address?: string;
}

export const NOT_UNDERSTOOD_SOURCES = ['error-text', 'sentence'] as const;

/** What was not understood, to be learnt later: without secrets, and without what leads to a person. */
export interface NotUnderstood {
  /** `error-text`: the message of a page or of a program that nobody knows; `sentence`: the person's own words. */
  readonly source: (typeof NOT_UNDERSTOOD_SOURCES)[number];
  readonly language: Language;
  readonly text: string;
}

/** What is committed together with the replies. */
export type Effect =
  /** Makes a code, keeps its hash, and puts its mail into the outbox. The code that was there dies. */
  | { readonly kind: 'send-code'; readonly address: string; readonly language: Language }
  /** The conversation is somebody's: they proved the address, or gave it as their own. */
  | { readonly kind: 'belongs-to'; readonly address: string; readonly isProved: boolean }
  /**
   * Erases this conversation, and all that belongs to whoever proved these addresses. What support
   * needs to answer an open request stays. Nothing else is kept of the turn but its replies and state.
   */
  | { readonly kind: 'erase'; readonly addresses: readonly string[] }
  /** The code was right and is used up. */
  | { readonly kind: 'use-code'; readonly address: string }
  | { readonly kind: 'journal'; readonly entry: JournalEntry }
  | { readonly kind: 'not-understood'; readonly what: NotUnderstood }
  | { readonly kind: 'judge'; readonly judgement: PersonsJudgement }
  | {
      readonly kind: 'escalate';
      readonly reference: string;
      readonly situation: string;
      readonly addresses: readonly string[];
      /** True: the reference exists, this adds to it. */
      readonly isAddition: boolean;
      /** What support has to know to act on it, as it is now. */
      readonly dossier: EscalationDossier;
      readonly mails: readonly Mail[];
    }
  /** The person says something of their request: it is kept with it, and goes to the mailbox. */
  | {
      readonly kind: 'tell-support';
      readonly change: PersonsChange;
      readonly mails: readonly Mail[];
    };

/** What a turn knows besides the message. */
export interface TurnContext {
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly channel: ChannelName;
  readonly conversationId: string;
  /** Who the channel says sent this message, where it says so with every message. */
  readonly identity?: Identity;
  /** Under which the log has the request that brought this message: support may quote it to operators. */
  readonly requestId?: string;
  /** A reference that is free, should this turn escalate. */
  readonly newReference: string;
  /** The page of a request, for whoever reads this mailbox: the same address for the same two. */
  readonly toReturnUrl?: (reference: string, address: string) => string;
  readonly service: Service;
  /** What is said instead of the shipped texts. */
  readonly texts: ChangedTexts;
  /** The lines so far, oldest first, for the transcript of an escalation. */
  readonly transcript: readonly TranscriptLine[];
}

export interface TranscriptLine {
  readonly role: 'user' | 'assistant';
  readonly at: string;
  readonly text: string;
}

/** What is configured and what the person may be told of it. */
export interface Service {
  /** The directories that can be asked; empty: the guide by questions only. */
  readonly systems: readonly ('reseda' | 'janus' | 'sygefor')[];
  readonly isSample: boolean;
  readonly supportMailbox: string;
  readonly sesameSupport: string | undefined;
  readonly supportHours: string | undefined;
  readonly supportUsualDelay: string | undefined;
  readonly codeTtlMinutes: number;
  readonly retentionDays: number;
  /** By whose clocks days and hours are told, such as `Europe/Paris`. */
  readonly timeZone: string;
  /** Mail domains of institutions: an address there says who its holder is. */
  readonly institutionalDomains: readonly string[];
  readonly publicUrl: string;
}

/** A turn either needs to know more, or is decided. */
export type Response =
  | { readonly kind: 'needs'; readonly needs: readonly Need[] }
  | {
      readonly kind: 'done';
      /** Plain JSON; read back through a schema. */
      readonly state: unknown;
      readonly replies: readonly Reply[];
      readonly effects: readonly Effect[];
      /** What the transcript keeps instead of what was typed (a code). */
      readonly redactedText?: string;
    };

/** What is said: pure, immediate, and total. The same arguments give the same answer. */
export type Respond = (
  state: unknown,
  message: Message,
  learned: Learned,
  context: TurnContext,
) => Response;
