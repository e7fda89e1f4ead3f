import type { ChannelName } from './conversations.ts';
import type { JournalEntry, NotUnderstood } from './turn.ts';

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
