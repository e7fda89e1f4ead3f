import type {
  Escalation,
  EscalationDossier,
  EscalationEvent,
  EscalationStatus,
} from './escalations.ts';

/** What support can do with a request by hand, in the order in which it is offered. */
export const REQUEST_ACTS = ['take', 'answer', 'wait', 'note', 'solve'] as const;

export type RequestAct = (typeof REQUEST_ACTS)[number];

/** What support owes: words to the person, a look at what it waits for, a solution. */
export interface RequestDue {
  readonly kind: 'answer' | 'wait' | 'solve';
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly isLate: boolean;
}

/** One request in a list: nothing that leads to a person. */
export interface RequestRow extends Pick<
  Escalation,
  | 'reference'
  | 'status'
  | 'situation'
  | 'openedAt'
  | 'changedAt'
  | 'takenBy'
  | 'waitingFor'
  | 'waitingUntil'
  | 'mail'
  | 'channel'
> {
  /** Whether whoever reads has it. */
  readonly isMine: boolean;
  readonly unit?: string;
  /** The earliest first; none of a request that is solved. */
  readonly dues: readonly RequestDue[];
}

export interface RequestList {
  /** What is late first, then what is due first. */
  readonly rows: readonly RequestRow[];
  /** Of all that match. */
  readonly count: number;
}

/** What support knows of the person and of their problem. */
export type RequestDossier = Omit<
  EscalationDossier,
  'facts' | 'answers' | 'diagnosisNumber' | 'named'
>;

/** What asking the directories again gave has its own place. */
export type RequestEvent = Omit<EscalationEvent, 'key' | 'replay'>;

/** One request as it is opened; names and addresses are masked unless a reason was given. */
export interface RequestView {
  readonly row: RequestRow;
  readonly version: number;
  /** Changes with what became of its mails, which is no change of the request. */
  readonly mailMark: string;
  readonly solvedAt?: string;
  readonly cause?: Escalation['cause'];
  /** Whether something that support writes still finds a conversation. */
  readonly isInTouch: boolean;
  readonly dossier?: RequestDossier;
  /** Oldest first. */
  readonly events: readonly RequestEvent[];
  readonly related: Readonly<
    Record<'samePerson' | 'sameUnit' | 'sameSituation', readonly RequestRow[]>
  >;
  /** What can be done from this status. */
  readonly may: readonly RequestAct[];
  readonly isMasked: boolean;
  /** Right after something was written: what looked like a password was taken out of it. */
  readonly hasRemoved?: true;
}

/** What the page learns when it asks by itself whether something is new. */
export type RequestNews =
  { readonly isNew: false } | { readonly isNew: true; readonly view: RequestView };

/** Names and addresses in clear, and what keeps them so for a while. */
export interface Unmasked {
  readonly grant: string;
  readonly view: RequestView;
}

/** The statuses in which nobody owes anything. */
export const OVER_STATUSES = ['solved', 'confirmed'] as const satisfies readonly EscalationStatus[];

/** The statuses in which support has something to do. */
export const ACTIVE_STATUSES = [
  'new',
  'taken',
  'waiting',
  'reopened',
] as const satisfies readonly EscalationStatus[];
