import type { TurnReport } from '../ports/turn-report.ts';
import type { Log } from './log.ts';

/** Ties a request to its conversation, and to what support is sent of it. */
export function logTurn(
  log: Log,
  { requestId, channel, outcome, seconds, commit }: TurnReport,
): void {
  const { conversationId, escalations } = commit;
  const ids = { ...(requestId !== undefined && { requestId }), conversationId };
  const tookMs = Math.round(seconds * 1000);
  log.debug({ ...ids, channel, outcome, tookMs }, 'turn');
  for (const { reference, situation } of escalations) {
    log.info({ ...ids, channel, reference, situation }, 'handed over to support');
  }
}
