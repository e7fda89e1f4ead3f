import type { ServerResponse } from 'node:http';

/** Each costs a look a second. */
const MOST_WATCHERS = 20;

/** Nobody reads more windows than that at once, and one person must not keep the others out. */
const MOST_OF_SESSION = 3;

/** Who watches the log at the same time. */
export interface Watchers {
  /**
   * Counts an answer in until it ends, and tells the oldest of a session that has too many to stop.
   * False when too many watch altogether.
   */
  admit(sessionId: string, response: ServerResponse): boolean;
}

export function createWatchers(): Watchers {
  // In order of their coming.
  const open = new Map<ServerResponse, string>();

  return {
    admit(sessionId, response) {
      const own = [...open].filter(([, owner]) => owner === sessionId);
      const [oldest] = own;
      if (own.length >= MOST_OF_SESSION && oldest !== undefined) {
        open.delete(oldest[0]);
        dismiss(oldest[0]);
      }
      if (open.size >= MOST_WATCHERS) return false;
      open.set(response, sessionId);
      response.once('close', () => open.delete(response));
      return true;
    },
  };
}

/** Says why it ends, or the client would come back at once, and push out the next. */
function dismiss(response: ServerResponse): void {
  if (response.headersSent) response.end('event: elsewhere\ndata: {}\n\n');
  else response.destroy();
}
