import type { Connection } from './connection.ts';
import { toAbortError } from './deadline.ts';

/** A connection on loan: given back when all went well, discarded after any error. */
export interface Loan {
  readonly connection: Connection;
  /** It was opened for an earlier question, so the server may have gone since. */
  readonly isReused: boolean;
  giveBack(): void;
  discard(): void;
}

export interface ConnectionPool {
  /** Waits for its turn when all connections are on loan. */
  borrow(signal: AbortSignal): Promise<Loan>;
  /** Drops the connections that nobody uses: one that broke speaks for the others. */
  dropIdle(): void;
  close(): void;
}

/** Lets so many in at a time, in the order in which they came. */
function createTurnstile(size: number): {
  enter(signal: AbortSignal): Promise<void>;
  leave(): void;
} {
  const waiting = new Set<() => void>();
  let free = size;

  const waitForTurn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => {
        waiting.delete(letIn);
        reject(toAbortError(signal));
      };
      const letIn = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      waiting.add(letIn);
      signal.addEventListener('abort', giveUp, { once: true });
    });

  return {
    enter: async (signal) => {
      if (signal.aborted) throw toAbortError(signal);
      if (free === 0) return waitForTurn(signal);
      free -= 1;
    },
    leave: () => {
      const [next] = waiting;
      if (next === undefined) free += 1;
      else {
        waiting.delete(next);
        next();
      }
    },
  };
}

/**
 * At most `size` connections, each used by one question at a time and none older than `maxAgeMs`,
 * so that a server that was added, or rights that were changed, are seen within that time.
 */
export function createConnectionPool(
  open: (signal: AbortSignal) => Promise<Connection>,
  { size, maxAgeMs }: { readonly size: number; readonly maxAgeMs: number },
): ConnectionPool {
  const turnstile = createTurnstile(size);
  const idle: Connection[] = [];
  let isClosed = false;

  const isUsable = (connection: Connection): boolean =>
    connection.isBound() && performance.now() - connection.openedAt < maxAgeMs;

  const dropIdle = (): void => {
    for (const connection of idle.splice(0)) connection.destroy();
  };

  const takeIdle = (): Connection | undefined => {
    const usable = idle.filter(isUsable);
    for (const connection of idle.splice(0)) if (!isUsable(connection)) connection.destroy();
    idle.push(...usable);
    const connection = idle.pop();
    connection?.setIdle(false);
    return connection;
  };

  const toLoan = (connection: Connection, isReused: boolean): Loan => {
    const end = (isGood: boolean): void => {
      if (isGood && !isClosed && isUsable(connection)) {
        connection.setIdle(true);
        idle.push(connection);
      } else connection.destroy();
      turnstile.leave();
    };
    return { connection, isReused, giveBack: () => end(true), discard: () => end(false) };
  };

  return {
    borrow: async (signal) => {
      if (isClosed) throw new Error('the directory was closed');
      await turnstile.enter(signal);
      try {
        const connection = takeIdle();
        return connection === undefined
          ? toLoan(await open(signal), false)
          : toLoan(connection, true);
      } catch (error) {
        turnstile.leave();
        throw error;
      }
    },
    dropIdle,
    close: () => {
      isClosed = true;
      dropIdle();
    },
  };
}
