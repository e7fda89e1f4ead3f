import type { Facts } from '../diagnosis/fact.ts';
import type { ConsoleAuditEntry } from './console-session.ts';
import type { ChannelName } from './conversations.ts';
import type { Language } from './message.ts';
import type { Reply } from './reply.ts';
import type { Replay } from './replay.ts';
import type { ToldFact, ToldStep } from './told.ts';
import type { Mail, SupportSubject } from './mail.ts';

/**
 * Where a request to support stands. `solved` is what support says, `confirmed` what the person says;
 * `waiting` is support waiting for somebody.
 */
export const ESCALATION_STATUSES = [
  'new',
  'taken',
  'waiting',
  'solved',
  'reopened',
  'confirmed',
] as const;

export type EscalationStatus = (typeof ESCALATION_STATUSES)[number];

/** What can happen to a request. */
export const ESCALATION_EVENTS = [
  'opened',
  'added',
  'taken',
  'waiting',
  /** Support wrote to the person. */
  'answered',
  /** The person wrote to support. */
  'written',
  /** Support wrote to itself: the person never sees it. */
  'noted',
  'replayed',
  'solved',
  'confirmed',
  'reopened',
] as const;

export type EscalationEventKind = (typeof ESCALATION_EVENTS)[number];

/** What the reason was in truth, as support found it. */
export interface EscalationCause {
  /** A code (`R2`); absent when it is in no row of the table. */
  readonly code?: string;
  readonly words?: string;
  /** Absent when there was no verdict to judge. */
  readonly isVerdictRight?: boolean;
}

export interface NewEscalationEvent {
  readonly kind: EscalationEventKind;
  /** The name of whoever did it in the console; absent for the person. */
  readonly by?: string;
  /** What was written, or the words of a solution; scrubbed. */
  readonly text?: string;
  /** Whom support waits for, and until which day (`2026-11-30`). */
  readonly waitingFor?: string;
  readonly waitingUntil?: string;
  readonly cause?: EscalationCause;
  /** Only of `replayed`. */
  readonly replay?: Replay;
  /** Names one change: no request has two events with the same key. */
  readonly key?: string;
}

/** How what support did or wrote reached the person. */
export const EVENT_REACHES = [
  'chat',
  'mail-waiting',
  'mail-sent',
  'mail-refused',
  /** Tried for too long. */
  'mail-given-up',
  'nobody',
] as const;

export type EventReach = (typeof EVENT_REACHES)[number];

export interface EscalationEvent extends NewEscalationEvent {
  readonly id: number;
  /** Of what the person is told by support, where it is known: not of a request of an earlier version. */
  readonly reached?: EventReach;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** People as they were typed with a request, for whom it is or who asks: never asked about. */
export interface NamedPeople {
  readonly names: readonly string[];
  readonly mails: readonly string[];
}

interface SaidWords {
  readonly question: string;
  readonly answer: string;
}

/** A question that was put, and what was answered: in French, as the mail to support says it. */
export interface SaidAnswer extends SaidWords {
  /** The same in English; absent of a request of an earlier version. */
  readonly english?: SaidWords;
}

/** What support has to know to act, and to ask the directories again. It is personal data. */
export interface EscalationDossier {
  readonly language: Language;
  /** Where mail to the person goes. */
  readonly replyTo?: string;
  /** Whether the person proved that it is theirs. */
  readonly isReplyProved: boolean;
  readonly unit?: string;
  /** Of the diagnosis as it was told. */
  readonly verdict: string;
  readonly step?: string;
  readonly code?: string;
  readonly owner?: string;
  readonly steps: readonly ToldStep[];
  /** What it rested on; absent of a request of an earlier version. */
  readonly evidence?: readonly ToldFact[];
  /** The number of the diagnosis within its conversation. */
  readonly diagnosisNumber: number;
  /** As the person confirmed it, in their language. */
  readonly summary: readonly string[];
  /** Whom the directories are asked about: the person by what they proved, and by what they typed. */
  readonly subjects: readonly SupportSubject[];
  /** Absent when they named nobody. */
  readonly named?: NamedPeople;
  /** Who asks, by name, where that is known. */
  readonly askedBy?: string;
  /** Everything that was asked and answered, also what was taken back since. */
  readonly said?: readonly SaidAnswer[];
  /** Under which the log has the request that brought the last message before it was sent. */
  readonly requestId?: string;
  /** The message of a page, as it was pasted. */
  readonly errorText?: string;
  /** What the person told. */
  readonly facts: Facts;
  readonly answers: Readonly<Record<string, string>>;
}

/** One request to support, as it stands. All dates are ISO 8601, UTC. */
export interface Escalation {
  readonly reference: string;
  readonly status: EscalationStatus;
  /** Changes with every change: a change names the version that it read. */
  readonly version: number;
  /** A code, or the verdict where there was no situation. */
  readonly situation: string;
  readonly openedAt: string;
  readonly changedAt: string;
  /** When support wrote or solved first. */
  readonly firstAnswerAt?: string;
  readonly solvedAt?: string;
  readonly takenBy?: string;
  readonly waitingFor?: string;
  readonly waitingUntil?: string;
  readonly cause?: EscalationCause;
  /** Whether its mail to support has left, waits, or was given up. */
  readonly mail: 'sent' | 'waiting' | 'failed';
  /** Absent once the conversation is gone. */
  readonly conversationId?: string;
  readonly channel?: ChannelName;
  /** Absent once it was erased, and of a request of an earlier version. */
  readonly dossier?: EscalationDossier;
}

/** A request as it stands in a list: of what support knows, only what a list tells, and who is masked in it. */
export interface ListedEscalation extends Omit<
  Escalation,
  'cause' | 'dossier' | 'firstAnswerAt' | 'solvedAt' | 'conversationId'
> {
  readonly dossier?: Pick<EscalationDossier, 'unit' | 'subjects' | 'replyTo' | 'named' | 'askedBy'>;
}

/** Which requests are listed, without what they are about. */
export type EscalationStanding = Pick<Escalation, 'reference' | 'status' | 'version' | 'openedAt'>;

export interface EscalationFilter {
  readonly statuses: readonly EscalationStatus[];
  /** Who has it. */
  readonly takenBy?: string;
}

/** What an event does to what is due. */
export type EscalationMove = Pick<EscalationEvent, 'kind' | 'at' | 'waitingUntil'>;

/** A conversation that something is said in from outside of a turn. */
export interface Talk {
  readonly conversationId: string;
  readonly channel: ChannelName;
  readonly state: unknown;
  readonly version: number;
}

/** What is said in it. */
export interface SaidInTalk {
  readonly conversationId: string;
  /** As it was read. */
  readonly version: number;
  readonly state: unknown;
  readonly replies: readonly Reply[];
  readonly language: Language;
}

/** One change of a request, with everything that follows from it. All of it is kept, or nothing. */
export interface EscalationChange {
  readonly reference: string;
  readonly version: number;
  readonly at: string;
  /** The status afterwards. */
  readonly status: EscalationStatus;
  /** Who has it from now on, where that changes. */
  readonly takenBy?: string;
  readonly event: NewEscalationEvent;
  /** Which way what support did or wrote takes to the person. */
  readonly reach?: 'chat' | 'mail' | 'nobody';
  /** The words of the cause as they are kept with the diagnosis: nobody's name is in them. */
  readonly maskedCauseWords?: string;
  readonly said?: SaidInTalk;
  readonly mails: readonly Mail[];
  readonly audit?: ConsoleAuditEntry;
}

/** Other requests that may have to do with one, newest first, at most ten of each. */
export interface RelatedEscalations {
  readonly samePerson: readonly ListedEscalation[];
  readonly sameUnit: readonly ListedEscalation[];
  readonly sameSituation: readonly ListedEscalation[];
}

/** Every method throws `STORE_UNAVAILABLE` when it cannot. */
export interface EscalationDeskStore {
  findEscalation(reference: string): Promise<Escalation | undefined>;
  /** Oldest first. */
  listEscalationEvents(reference: string): Promise<readonly EscalationEvent[]>;
  /** By reference, oldest first; of an unknown reference nothing. */
  listEscalationMoves(
    references: readonly string[],
  ): Promise<ReadonlyMap<string, readonly EscalationMove[]>>;
  /** Oldest first; with `limit`, those that changed last, newest first. */
  listStandings(filter: EscalationFilter, limit?: number): Promise<readonly EscalationStanding[]>;
  countEscalations(filter: EscalationFilter): Promise<number>;
  /** In the order of the references; unknown ones are left out. */
  findEscalations(references: readonly string[]): Promise<readonly ListedEscalation[]>;
  findRelatedEscalations(reference: string): Promise<RelatedEscalations>;
  /** The conversation of a request, while there is one. */
  findTalk(reference: string): Promise<Talk | undefined>;
  /** False, with nothing kept, when the request or its conversation changed meanwhile: read again. */
  changeEscalation(change: EscalationChange): Promise<boolean>;
}

/** A change that a person made in their conversation, within its turn. */
export interface PersonsChange extends NewEscalationEvent {
  readonly reference: string;
  readonly kind: Extract<EscalationEventKind, 'written' | 'confirmed' | 'reopened'>;
}
