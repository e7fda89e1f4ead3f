/** Asks a directory that failed whether it answers again. */
export interface Probe {
  /** Asks from now on, the first time after a while. Nothing changes where it does already. */
  readonly start: () => void;
  readonly stop: () => void;
}

interface ProbeParts {
  /** One cheap question, under a deadline. Whoever asks it sees by itself how it ends. */
  readonly ask: (signal: AbortSignal) => Promise<unknown>;
  readonly everyMs: number;
  /** Ends it for good. */
  readonly signal: AbortSignal;
}

/** One question at a time, never more often than every `everyMs`. It does not keep the process alive. */
export function createProbe({ ask, everyMs, signal }: ProbeParts): Probe {
  let timer: NodeJS.Timeout | undefined;
  let isAsking = false;

  const probe = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    await ask(signal).catch(() => undefined);
    isAsking = false;
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  signal.addEventListener('abort', stop, { once: true });

  return {
    start: () => {
      if (signal.aborted) return;
      timer ??= setInterval(() => void probe(), everyMs).unref();
    },
    stop,
  };
}
