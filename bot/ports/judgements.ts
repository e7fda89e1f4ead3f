/** Who says whether a verdict was right. */
export type Judge = 'person' | 'support';

/** What somebody says of one verdict; what the same judge says later takes its place. */
export interface NewJudgement {
  readonly conversationId: string;
  /** Of the diagnosis within its conversation. */
  readonly diagnosisNumber: number;
  readonly judge: Judge;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly isRight: boolean;
  /** The real cause, where support names one: a code (`R2`), or words. */
  readonly causeCode?: string;
  readonly causeWords?: string;
}
