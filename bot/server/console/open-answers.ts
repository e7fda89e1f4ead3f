import type { ServerResponse } from 'node:http';
import type { Clock } from '../../ports/clock.ts';

const CHECK_MS = 30_000;

/** Answers that go on, each for as long as the session is allowed to see it. */
export interface OpenAnswers {
  /** Watches an answer until it ends; `isAllowed` is asked again and again. */
  watch(sessionId: string, response: ServerResponse, isAllowed: () => Promise<boolean>): void;
  /** Cuts what is still open of these sessions, but for the answer that says so. */
  cut(sessionIds: readonly string[], spared: ServerResponse): void;
  /** Cuts everything. */
  close(): void;
}

export function createOpenAnswers(clock: Clock): OpenAnswers {
  const open = new Map<ServerResponse, string>();

  const cutWhere = (isMeant: (sessionId: string, response: ServerResponse) => boolean): void => {
    for (const [response, sessionId] of open) {
      // What has been said to the end is on its way.
      if (isMeant(sessionId, response) && !response.writableEnded) response.destroy();
    }
  };

  return {
    watch(sessionId, response, isAllowed) {
      let callOff: () => void = () => undefined;
      const checkLater = (): void => {
        callOff = clock.after(CHECK_MS, () => {
          isAllowed().then(
            (isStillAllowed) => {
              if (!isStillAllowed) response.destroy();
              else if (open.has(response)) checkLater();
            },
            () => response.destroy(),
          );
        });
      };
      open.set(response, sessionId);
      checkLater();
      response.once('close', () => {
        open.delete(response);
        callOff();
      });
    },
    cut: (sessionIds, spared) =>
      cutWhere((sessionId, response) => sessionIds.includes(sessionId) && response !== spared),
    close: () => cutWhere(() => true),
  };
}
