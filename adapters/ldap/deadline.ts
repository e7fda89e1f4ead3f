/** The time that we had set ourselves ran out. */
export class DeadlineError extends Error {
  constructor(timeoutMs: number) {
    super(`no answer within ${timeoutMs} ms`);
    this.name = 'DeadlineError';
  }
}

/** The caller no longer wants the answer, which says nothing of the directory. */
export class GaveUpError extends Error {
  constructor(signal: AbortSignal) {
    super('the caller gave up', { cause: signal.reason });
    this.name = 'GaveUpError';
  }
}

/** Why a signal was aborted: our own deadline, or the caller. */
export function toAbortError(signal: AbortSignal): DeadlineError | GaveUpError {
  const reason: unknown = signal.reason;
  const isOurs = reason instanceof DeadlineError || reason instanceof GaveUpError;
  return isOurs ? reason : new GaveUpError(signal);
}

/** The promise, or a rejection as soon as the signal is aborted: nothing that we wait for can hold us. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(toAbortError(signal));
    const settle = (): void => signal.removeEventListener('abort', giveUp);
    promise.finally(settle).then(resolve, reject);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

/**
 * Does the work with a signal that is aborted at the deadline or with the caller's signal, and does not
 * wait for work that ignores it.
 *
 * @throws `DeadlineError` at the deadline, `GaveUpError` when the caller gives up.
 */
export async function withDeadline<T>(
  timeoutMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (signal.aborted) throw toAbortError(signal);
  const controller = new AbortController();
  const follow = (): void => controller.abort(toAbortError(signal));
  const timer = setTimeout(() => controller.abort(new DeadlineError(timeoutMs)), timeoutMs);
  signal.addEventListener('abort', follow, { once: true });
  try {
    return await untilAborted(work(controller.signal), controller.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', follow);
  }
}
