import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** A client that keeps its connection has its next request under way for about so long. */
const LULL_MS = 100;

/** However many come, at some point we leave. */
const MOST_TURNS = 100;

/** How a server stops without cutting anybody off who reached it in time. */
export interface Goodbye {
  /** Called with every answer: once it is goodbye, its connection ends with it. */
  readonly tell: (response: ServerResponse) => void;
  /** Accepts no new connection; what is under way goes on. */
  readonly refuse: () => Promise<void>;
  /** Returns when everything under way is answered, or was cut off after the grace. */
  readonly close: (graceMs: number) => Promise<void>;
}

export function createGoodbye(http: Server): Goodbye {
  const closed = new Promise((resolve) => http.once('close', resolve));
  let isGoodbye = false;

  const refuse = async (): Promise<void> => {
    isGoodbye = true;
    await takeWaiting(http);
    // That of the HTTP server would cut off clients between two requests as well.
    if (http.listening) NetServer.prototype.close.call(http);
  };

  return {
    tell(response) {
      if (isGoodbye) response.shouldKeepAlive = false;
    },
    refuse,
    async close(graceMs) {
      await refuse();
      setTimeout(() => http.closeIdleConnections(), LULL_MS).unref();
      setTimeout(() => http.closeAllConnections(), graceMs).unref();
      await closed;
    },
  };
}

/** The system has made connections that we have not taken yet: to close before that would reset them. */
async function takeWaiting(http: Server): Promise<void> {
  let count = 1;
  const note = (): void => void (count += 1);
  http.on('connection', note);
  for (let turns = 0; count > 0 && turns < MOST_TURNS; turns += 1) {
    count = 0;
    await nextTurn();
    await nextTurn();
  }
  http.off('connection', note);
}
