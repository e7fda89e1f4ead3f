import type { Clock } from '../../ports/clock.ts';
import type { ConsoleSessionStore } from '../../ports/console-session.ts';
import type { ConsoleStore } from '../../ports/console.ts';
import { errorBody, writeJson } from '../write-json.ts';
import { toLogCursor, USUAL_ROWS, WRONG_PAGE } from './log-query.ts';
import { noteEvent } from './note-event.ts';
import { readQuery } from './read-query.ts';
import type { Route } from './route.ts';

export interface WrongVerdictsParts {
  readonly store: Pick<ConsoleStore, 'listWrongVerdicts'> &
    Pick<ConsoleSessionStore, 'recordConsoleEvent'>;
  readonly clock: Pick<Clock, 'now'>;
}

const USUAL_DAYS = 30;

/** What was concluded wrongly, with what it rested on and the real cause. Looking at it is audited. */
export function createWrongVerdictsApi(parts: WrongVerdictsParts): readonly Route[] {
  const { store, clock } = parts;
  return [
    {
      method: 'GET',
      path: /^\/console\/api\/wrong-verdicts$/,
      role: 'support',
      async handle(request, response, session) {
        const query = readQuery(request.url, WRONG_PAGE);
        if (query.kind !== 'read') {
          writeJson(response, 400, errorBody('QueryInvalid', query.fault));
          return;
        }
        const { days = USUAL_DAYS, cursor, limit = USUAL_ROWS } = query.values;
        await noteEvent(parts, session, 'diagnosis-seen', { subject: 'wrong-verdicts' });
        // One more tells whether there is another page.
        const found = await store.listWrongVerdicts(days, {
          limit: limit + 1,
          now: clock.now().toISOString(),
          ...(cursor !== undefined && { after: cursor }),
        });
        const rows = found.slice(0, limit);
        const last = rows.at(-1);
        const isMore = found.length > limit && last !== undefined;
        writeJson(response, 200, { rows, ...(isMore && { next: toLogCursor(last) }) });
      },
    },
  ];
}
