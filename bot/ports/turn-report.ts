import type { ChannelName } from './conversations.ts';
import type { TurnCommit } from './commit.ts';

/** What came of one message, for whoever watches over the service. */
export interface TurnReport {
  readonly channel: ChannelName;
  /** `failed`: the person got an apology. */
  readonly outcome: 'answered' | 'failed';
  /** From the moment that the turn began, not that the message arrived. */
  readonly seconds: number;
  /** The request that brought the message, where the channel names one. */
  readonly requestId?: string;
  readonly commit: TurnCommit;
}

/** Told of each turn once it is committed. */
export type OnTurn = (report: TurnReport) => void;
