/** Who says whether a verdict was right. */
export const JUDGES = ['person', 'support'] as const;

export type Judge = (typeof JUDGES)[number];

/** What counts of all that was said of a verdict. */
export const JUDGEMENTS = ['right', 'wrong'] as const;

export type JudgementName = (typeof JUDGEMENTS)[number];

/** What one judge says of a verdict. */
export interface Judgement {
  readonly judge: Judge;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly isRight: boolean;
  /** The real cause, where support names one: a code (`R2`), or words. */
  readonly causeCode?: string;
  readonly causeWords?: string;
  /** What the person adds to "it helped", or to "it did not"; scrubbed. */
  readonly words?: string;
}

/** What somebody says of one verdict; what the same judge says later takes its place. */
export interface NewJudgement extends Judgement {
  readonly conversationId: string;
  /** Of the diagnosis within its conversation. */
  readonly diagnosisNumber: number;
}

/** What the person says of a verdict in the chat. */
export type PersonsJudgement = Pick<NewJudgement, 'diagnosisNumber' | 'isRight' | 'words'>;

/** How often verdicts were right, of those that somebody judged. Support counts over the person. */
export interface AccuracyFigure {
  readonly right: number;
  readonly judged: number;
  /** Of those that were judged: by support, the others by the person. */
  readonly bySupport: number;
}

export interface SituationAccuracy extends AccuracyFigure {
  /** A code, or the verdict where there was no situation. */
  readonly situation: string;
}

export interface Accuracy extends AccuracyFigure {
  /** The most judged first. */
  readonly situations: readonly SituationAccuracy[];
}

/** What people answered when they were asked whether it helped. */
export interface Satisfaction {
  readonly yes: number;
  readonly no: number;
}
