import type { System } from '../diagnosis/fact.ts';
import { Failure, type FailureCode } from '../failure.ts';
import type { OnRemembered } from '../ports/directories.ts';
import type { LookUp } from '../ports/enquiry.ts';

/** What came of one question. A system that failed is silent: nothing may be concluded from it. */
export type Answer<T> =
  | {
      readonly kind: 'answered';
      readonly value: T;
      /** When the system gave an answer that was remembered; absent when it was asked now. */
      readonly knownSince?: Date;
    }
  | { readonly kind: 'silent' };

/**
 * Puts one question to one system and measures it. What is answered from memory is no look-up: the system
 * was not asked, so there is nothing to measure.
 *
 * @throws whatever is not a `Failure`, before the deadline: a defect of ours, which belongs to the turn guard.
 */
export type Ask = <T>(
  system: System,
  question: string,
  put: (signal: AbortSignal, onRemembered: OnRemembered) => Promise<T>,
) => Promise<Answer<T>>;

const UNAVAILABLE_CODES: Readonly<Record<System, FailureCode>> = {
  reseda: 'RESEDA_UNAVAILABLE',
  janus: 'JANUS_UNAVAILABLE',
  sygefor: 'SYGEFOR_UNAVAILABLE',
};

/** Answers as soon as the deadline passes, also when the adapter does not listen to its signal. */
async function withinDeadline<T>(
  signal: AbortSignal,
  put: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const { promise: deadline, reject } = Promise.withResolvers<never>();
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([put(signal), deadline]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Questions that share one deadline, and the record of what each of them took. */
export function createLookUps(
  signal: AbortSignal,
  onLookUp: (lookUp: LookUp) => void = () => undefined,
): {
  readonly ask: Ask;
  readonly lookUps: readonly LookUp[];
} {
  const lookUps: LookUp[] = [];
  return {
    lookUps,
    async ask(system, question, put) {
      const startedAt = performance.now();
      const remembered: { since?: Date } = {};
      const note = (failure?: string): void => {
        const lookUp = {
          system,
          question,
          tookMs: Math.round(performance.now() - startedAt),
          ...(failure !== undefined && { failure }),
        };
        lookUps.push(lookUp);
        onLookUp(lookUp);
      };
      try {
        const value = await withinDeadline(signal, (within) =>
          put(within, (answeredAt) => {
            remembered.since = answeredAt;
          }),
        );
        const { since } = remembered;
        if (since !== undefined) return { kind: 'answered', value, knownSince: since };
        note();
        return { kind: 'answered', value };
      } catch (error) {
        if (!(error instanceof Failure) && !signal.aborted) throw error;
        note(error instanceof Failure ? error.code : UNAVAILABLE_CODES[system]);
        return { kind: 'silent' };
      }
    },
  };
}
