import { ResultCodeError } from 'ldapts';
import type { Connection } from './connection.ts';
import { withDeadline } from './deadline.ts';

/** How long a server that failed is asked last. */
const AVOIDED_MS = 30_000;

/**
 * Opens a connection to the first server that answers, in the order given, those that failed lately last.
 * Every server but the last has its share of the time, so that a silent one does not use it up.
 * A server that answers and refuses us ends it: the others would refuse us too.
 */
export function createOpener(
  urls: readonly string[],
  timeoutMs: number,
  open: (url: string, signal: AbortSignal) => Promise<Connection>,
): (signal: AbortSignal) => Promise<Connection> {
  const failedAt = new Map<string, number>();
  const isAvoided = (url: string): boolean =>
    performance.now() - (failedAt.get(url) ?? -Infinity) < AVOIDED_MS;

  const tryOne = async (url: string, isLast: boolean, signal: AbortSignal): Promise<Connection> => {
    const shareMs = isLast ? timeoutMs : timeoutMs / urls.length;
    const connection = await withDeadline(shareMs, signal, (within) => open(url, within));
    failedAt.delete(url);
    return connection;
  };

  return async (signal) => {
    const order = [...urls.filter((url) => !isAvoided(url)), ...urls.filter(isAvoided)];
    let failure: unknown = new Error('no address is configured');
    for (const [index, url] of order.entries()) {
      try {
        return await tryOne(url, index === order.length - 1, signal);
      } catch (error) {
        if (error instanceof ResultCodeError || signal.aborted) throw error;
        failedAt.set(url, performance.now());
        failure = error;
      }
    }
    throw failure;
  };
}
