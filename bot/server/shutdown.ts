import type { Log } from './log.ts';

export interface ShutdownParts {
  /** Run one after the other; one that fails does not keep the next from running. */
  readonly steps: readonly (() => unknown)[];
  readonly log: Log;
  /** After that, whatever still runs is given up: everything received is kept and done after the start. */
  readonly graceMs: number;
  readonly exit: (code: number) => void;
}

/** The events of a process that end it. */
interface EndingProcess {
  on(event: string, listener: (cause: unknown) => void): unknown;
}

/**
 * Ends the process in order when it is asked to, and when something escaped every guard: what goes
 * on after an unknown error cannot be trusted, and a restart loses nothing.
 */
export function installShutdown(
  ending: EndingProcess,
  { steps, log, graceMs, exit }: ShutdownParts,
): void {
  let isEnding = false;

  const end = async (code: number): Promise<void> => {
    if (isEnding) {
      exit(code === 0 ? 130 : code);
      return;
    }
    isEnding = true;
    setTimeout(() => exit(1), graceMs).unref();
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        log.error({ err: error }, 'a part did not stop in order');
      }
    }
    log.info('stopped');
    exit(code);
  };

  for (const signal of ['SIGTERM', 'SIGINT']) {
    ending.on(signal, () => {
      log.info({ signal }, 'stopping');
      void end(0);
    });
  }
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    ending.on(event, (cause) => {
      log.fatal({ err: cause, event }, 'stopping because of a defect');
      void end(1);
    });
  }
}
