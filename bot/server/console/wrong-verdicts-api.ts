import type { Clock } from '../../ports/clock.ts';
import type { ConsoleStore } from '../../ports/console.ts';
import { writeJson } from '../write-json.ts';
import { getRoute } from './get-route.ts';
import type { NoteList } from './list-looks.ts';
import { toLogCursor, USUAL_ROWS, WRONG_PAGE } from './log-query.ts';
import type { Route } from './route.ts';

export interface WrongVerdictsParts {
  readonly store: Pick<ConsoleStore, 'listWrongVerdicts'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly noteList: NoteList;
}

const USUAL_DAYS = 30;

/** What was concluded wrongly, with what it rested on and the real cause. */
export function createWrongVerdictsRoute({ store, clock, noteList }: WrongVerdictsParts): Route {
  return getRoute(
    'wrong-verdicts',
    WRONG_PAGE,
    async ({ days = USUAL_DAYS, cursor, limit = USUAL_ROWS }, { request, response, session }) => {
      await noteList(session, 'wrong-verdicts', request.url);
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
  );
}
