import type {
  Escalation,
  EscalationCause,
  EscalationEvent,
  EscalationStatus,
  RelatedEscalations,
} from '../../ports/escalations.ts';
import type { Replay } from '../../ports/replay.ts';

/** A request with all that is known of it. */
export interface FoundEscalation {
  readonly escalation: Escalation;
  /** Oldest first. */
  readonly events: readonly EscalationEvent[];
  readonly related: RelatedEscalations;
}

/** How a change ended. */
export type DeskAnswer =
  | { readonly kind: 'done'; readonly escalation: Escalation }
  /** There is no such request (any more). */
  | { readonly kind: 'unknown' }
  /** Not from this status: nothing was changed. */
  | { readonly kind: 'not-now'; readonly status: EscalationStatus }
  /** Somebody else did it first, unseen by whoever does it now: nothing was changed. */
  | { readonly kind: 'overtaken'; readonly by: string };

/** What names one change: the same key on the same request again is the same change, and is made once. */
interface Keyed {
  readonly key?: string;
}

/** Somebody who is signed in to the console, by the name in the audit log. */
interface StaffAct extends Keyed {
  readonly by: string;
}

interface StaffTake extends StaffAct {
  /** Whom it is taken from, where somebody has it: nobody takes it from a colleague unawares. */
  readonly takenFrom?: string;
}

interface StaffWords extends StaffAct {
  readonly text: string;
}

/** What leaves for the person. */
interface StaffMessage extends StaffWords {
  /** The last event that was read before; without it, nobody is kept from answering twice. */
  readonly seen?: number;
}

interface StaffWait extends StaffAct {
  /** Whom support waits for, in words. */
  readonly waitingFor: string;
  /** A day: `2026-11-30`. */
  readonly waitingUntil: string;
}

interface StaffReplay extends StaffAct {
  readonly replay: Replay;
}

interface StaffSolution extends StaffMessage {
  /** Whether the verdict was right follows from it. */
  readonly cause: EscalationCause;
}

interface PersonsWords extends Keyed {
  readonly text: string;
}

/**
 * The requests to support. A change is kept, told to the other side and put into the audit log at
 * once, or not at all; what is written is scrubbed here. Two changes at once are made one after the
 * other, each from the status that the other left.
 *
 * @throws `Failure` with `STORE_UNAVAILABLE`.
 */
export interface Desk {
  /** `undefined` when there is no such request (any more). Whoever shows it records the look. */
  find(reference: string): Promise<FoundEscalation | undefined>;
  take(reference: string, act: StaffTake): Promise<DeskAnswer>;
  wait(reference: string, act: StaffWait): Promise<DeskAnswer>;
  /** Writes to the person. */
  answer(reference: string, act: StaffMessage): Promise<DeskAnswer>;
  /** Writes to colleagues; the person never sees it. */
  note(reference: string, act: StaffWords): Promise<DeskAnswer>;
  /** Keeps what asking the directories again gave; the person never sees it. */
  keepReplay(reference: string, act: StaffReplay): Promise<DeskAnswer>;
  /** Tells the person that it is solved, and keeps whether the verdict was right. */
  solve(reference: string, act: StaffSolution): Promise<DeskAnswer>;
  /** The person writes to support, outside of their conversation. */
  write(reference: string, words: PersonsWords): Promise<DeskAnswer>;
  /** The person says that it works, outside of their conversation. */
  confirm(reference: string, words?: Keyed): Promise<DeskAnswer>;
  /** The person says that it still does not work, outside of their conversation. */
  reopen(reference: string, words?: Partial<PersonsWords>): Promise<DeskAnswer>;
}
