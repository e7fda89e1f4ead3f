import type { Fact, Finding, Source, UnknownReason } from '../diagnosis/fact.ts';

/** What was made out of the answer of one system. */
export interface Judgement {
  readonly finding: Finding;
  readonly until?: Date | undefined;
  readonly isPossible?: boolean;
  /** Why it is unknown: `unreadable` unless told otherwise, since the system did answer. */
  readonly reason?: UnknownReason;
}

export const YES: Judgement = { finding: 'yes' };
export const NO: Judgement = { finding: 'no' };
export const UNREADABLE: Judgement = { finding: 'unknown' };
export const UNAVAILABLE: Judgement = { finding: 'unknown', reason: 'unavailable' };

export type WriteFact = (judgement: Judgement) => Fact;

/** Writes judgements down as facts of one source, learnt at one moment. */
export function createFactWriter(source: Source, learntAt: Date): WriteFact {
  const at = learntAt.toISOString();
  return ({ finding, until, isPossible = false, reason = 'unreadable' }) => ({
    finding,
    source,
    at,
    ...(finding === 'unknown' && { reason }),
    ...(until !== undefined && { until: until.toISOString() }),
    ...(isPossible && { possible: true }),
  });
}

/** A presence proves itself; an absence proves something only where it can be read. */
export function toPresence(isPresent: boolean, isReadable: boolean): Judgement {
  if (isPresent) return YES;
  return isReadable ? NO : UNREADABLE;
}
