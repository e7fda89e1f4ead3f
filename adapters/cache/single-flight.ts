/** Thrown to a caller whose signal was aborted while others go on waiting. */
export class GaveUpError extends Error {
  constructor(signal: AbortSignal) {
    super('the caller gave up', { cause: signal.reason });
    this.name = 'GaveUpError';
  }
}

interface Flight<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/** Asks once for all who want the same thing at the same moment. */
export interface SingleFlight<T> {
  /**
   * Joins the question that is under way for this key, or asks it. It is asked under a signal of its own, so a caller
   * who gives up leaves the others their answer; it is given up when nobody waits for it any more.
   *
   * @throws what the question throws, `GaveUpError` to the caller who gave up.
   */
  join(key: string, signal: AbortSignal, question: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Flight<T>>();

  const start = (key: string, question: (signal: AbortSignal) => Promise<T>): Flight<T> => {
    const controller = new AbortController();
    const answer = question(controller.signal).finally(() => {
      if (flights.get(key) === flight) flights.delete(key);
    });
    const flight: Flight<T> = { answer, controller, waiting: 0 };
    flights.set(key, flight);
    return flight;
  };

  const leave = (key: string, flight: Flight<T>, signal: AbortSignal): void => {
    flight.waiting -= 1;
    if (flight.waiting > 0) return;
    if (flights.get(key) === flight) flights.delete(key);
    flight.controller.abort(new GaveUpError(signal));
  };

  return {
    join: (key, signal, question) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(new GaveUpError(signal));
          return;
        }
        const flight = flights.get(key) ?? start(key, question);
        flight.waiting += 1;
        const giveUp = (): void => {
          reject(new GaveUpError(signal));
          leave(key, flight, signal);
        };
        const settle = (): void => signal.removeEventListener('abort', giveUp);
        signal.addEventListener('abort', giveUp, { once: true });
        flight.answer.finally(settle).then(resolve, reject);
      }),
  };
}
