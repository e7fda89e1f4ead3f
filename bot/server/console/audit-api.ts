import { LOOK_UP_WAYS, type AuditStore } from '../../ports/audit.ts';
import type { Clock } from '../../ports/clock.ts';
import { CONSOLE_EVENTS, type ConsoleSessionStore } from '../../ports/console-session.ts';
import { createMask } from '../../turns/escalations/create-mask.ts';
import { writeJson } from '../write-json.ts';
import { getRoute } from './get-route.ts';
import { describeQuery, noteEvent } from './note-event.ts';
import { like, oneOf, wholeNumber } from './read-query.ts';
import type { Route, Session } from './route.ts';
import { createSpan } from './span-query.ts';

export interface AuditParts {
  readonly store: Pick<
    ConsoleSessionStore,
    'listConsoleEvents' | 'listConsoleStaff' | 'recordConsoleEvent'
  > &
    Pick<AuditStore, 'listLookUps'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Whose days it is filtered by. */
  readonly timeZone: string;
}

const USUAL_ROWS = 50;

/** Whoever gives a reason may name somebody in it. */
const mask = createMask(undefined);

/** Everything that is named holds; a page goes on behind its `cursor`. */
const PAGE = {
  cursor: like(/^\d{1,15}-\d{1,15}$/, 'the "next" of the page before'),
  limit: wholeNumber(1, 200),
} as const;

const EVENTS = {
  ...PAGE,
  who: like(/^[^\p{C}]{1,400}$/u, 'a name as it stands in the log'),
  what: oneOf(CONSOLE_EVENTS),
  subject: like(/^[^\p{C}]{1,400}$/u, 'a reference or an id'),
} as const;

const LOOK_UPS = { ...PAGE, by: oneOf(LOOK_UP_WAYS) } as const;

/** Who looked at what, for administrators. That they looked is in it too. */
export function createAuditApi({ store, clock, timeZone }: AuditParts): readonly Route[] {
  const span = createSpan(timeZone);
  const note = async (session: Session, list: string, url: string | undefined): Promise<void> =>
    noteEvent({ store, clock }, session, 'audit-seen', { subject: describeQuery(list, url) });
  return [
    getRoute(
      'audit',
      { ...span, ...EVENTS },
      async ({ limit = USUAL_ROWS, ...filter }, { request, response, session }) => {
        const found = await store.listConsoleEvents({ limit, ...filter });
        const isFirst = filter.cursor === undefined;
        const people = isFirst ? { people: await store.listConsoleStaff() } : {};
        await note(session, 'events', request.url);
        const rows = found.rows.map((row) => ({ ...row, why: mask(row.why) }));
        writeJson(response, 200, { ...found, rows, ...people });
      },
      'admin',
    ),
    getRoute(
      'audit/look-ups',
      { ...span, ...LOOK_UPS },
      async ({ limit = USUAL_ROWS, ...filter }, { request, response, session }) => {
        const found = await store.listLookUps({ limit, ...filter });
        await note(session, 'look-ups', request.url);
        const rows = found.rows.map(({ reason, ...row }) => ({
          ...row,
          ...(reason !== undefined && { reason: mask(reason) }),
        }));
        writeJson(response, 200, { ...found, rows });
      },
      'admin',
    ),
  ];
}
