import type { Clock } from '../ports/clock.ts';
import { toIncident, type Incident, type Log } from './incident.ts';

export interface ChoreParts {
  /** Under which name a failure is logged. */
  readonly part: Incident['part'];
  readonly clock: Clock;
  readonly log: Log;
  /** Does it once, and answers after how many milliseconds it is time again. */
  readonly run: () => Promise<number>;
  /** How long to wait when it failed. */
  readonly afterFailureMs: number;
}

/** Something that is done again and again, once at a time. */
export interface Chore {
  /** Does it first after so many milliseconds; at once with 0. */
  readonly start: (delayMs: number) => void;
  /** Does it now, or again after what is under way. Not before it was started. */
  readonly wake: () => void;
  /** Waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/** A failure is logged, and is no reason to stop. */
export function createChore({ part, clock, log, run, afterFailureMs }: ChoreParts): Chore {
  let isStopped = true;
  let callOff: () => void = () => undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  const runAfter = (delayMs: number): void => {
    callOff();
    if (!isStopped) callOff = clock.after(delayMs, wake);
  };

  const wake = (): void => {
    if (isStopped) return;
    callOff();
    underWay = underWay
      .then(run)
      .catch((error: unknown) => {
        log(toIncident(part, error));
        return afterFailureMs;
      })
      .then(runAfter);
  };

  return {
    start(delayMs) {
      isStopped = false;
      if (delayMs > 0) runAfter(delayMs);
      else wake();
    },
    wake,
    async stop() {
      isStopped = true;
      callOff();
      await underWay;
    },
  };
}
