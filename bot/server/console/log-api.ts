import type { CredentialFigure, Figures, MailFigure } from '../../ports/figures.ts';
import type { DirectoryHealth } from '../../ports/directories.ts';
import { errorBody, writeJson } from '../write-json.ts';
import { createExportApi, type ExportParts } from './export-api.ts';
import { getRoute } from './get-route.ts';
import { createListLooks } from './list-looks.ts';
import { followDiagnoses } from './live-diagnoses.ts';
import { createLogQuery, FIGURES, toGroupCursor, toLogCursor, USUAL_ROWS } from './log-query.ts';
import { noteEvent } from './note-event.ts';
import type { Route } from './route.ts';
import { createWatchers } from './watchers.ts';
import { createWrongVerdictsRoute } from './wrong-verdicts-api.ts';

export interface LogParts extends ExportParts {
  readonly readMails: () => Promise<MailFigure>;
  readonly credentials: () => readonly CredentialFigure[];
  /** How the directories that somebody watches over are at the moment. */
  readonly directories: () => readonly DirectoryHealth[];
}

const USUAL_DAYS = 30;

/** The diagnosis log and the figures, for everybody who is signed in. */
export function createLogApi(parts: LogParts): readonly Route[] {
  const { store, clock } = parts;
  const now = () => clock.now().toISOString();
  const { live, logPage, groupPage } = createLogQuery(parts.timeZone);
  const watchers = createWatchers();
  const noteList = createListLooks(parts);
  return [
    getRoute('diagnoses', logPage, async ({ cursor, limit = USUAL_ROWS, ...filter }, asked) => {
      const { request, response, session } = asked;
      await noteList(session, 'diagnoses', request.url);
      // Before the rows: what is written in between is told twice rather than never.
      const lastId = cursor === undefined ? await store.findLastDiagnosis() : undefined;
      // One more tells whether there is another page.
      const page = { limit: limit + 1, now: now(), ...(cursor !== undefined && { after: cursor }) };
      const found = await store.listDiagnoses(filter, page);
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      const isMore = found.length > limit && last !== undefined;
      writeJson(response, 200, {
        rows,
        ...(isMore && { next: toLogCursor(last) }),
        ...(lastId !== undefined && { lastId }),
      });
    }),
    getRoute(String.raw`diagnoses/(\d{1,15})`, {}, async (_, { response, session, match }) => {
      const found = await store.findDiagnosis(Number(match[1]), now());
      if (found === undefined) {
        writeJson(response, 404, errorBody('NotFound', 'there is no such diagnosis (any more)'));
        return;
      }
      await noteEvent(parts, session, 'diagnosis-seen', { subject: String(found.id) });
      writeJson(response, 200, found);
    }),
    ...createExportApi(parts),
    {
      ...getRoute(
        'diagnoses/live',
        live,
        async ({ after: afterId, ...filter }, { request, response, session }) => {
          if (watchers.admit(session.id, response)) {
            await noteList(session, 'diagnoses', request.url);
            await followDiagnoses(request, response, parts, { filter, afterId });
            return;
          }
          writeJson(response, 503, errorBody('TooManyWatchers', 'too many watch at the moment'));
        },
      ),
      isQuiet: true,
    },
    getRoute('figures', FIGURES, async ({ days = USUAL_DAYS }, { response }) => {
      const stored = await store.readFigures(days, now());
      writeJson(response, 200, { ...stored, ...(await readStanding(parts, stored.health)) });
    }),
    getRoute(
      'not-understood',
      groupPage,
      async ({ from, source, cursor, limit = USUAL_ROWS }, { request, response, session }) => {
        await noteList(session, 'not-understood', request.url);
        const found = await store.listNotUnderstood({
          limit: limit + 1,
          ...(from !== undefined && { from }),
          ...(source !== undefined && { source }),
          ...(cursor !== undefined && { after: cursor }),
        });
        const groups = found.slice(0, limit);
        const last = groups.at(-1);
        const isMore = found.length > limit && last !== undefined;
        writeJson(response, 200, { groups, ...(isMore && { next: toGroupCursor(last) }) });
      },
    ),
    createWrongVerdictsRoute({ store, clock, noteList }),
  ];
}

/** How everything stands now, whatever the period. */
async function readStanding(
  { readMails, credentials, directories }: LogParts,
  health: Figures['health'],
): Promise<Pick<Figures, 'health' | 'mail' | 'credentials'>> {
  const standing = new Map(directories().map((health) => [health.system, health]));
  return {
    mail: await readMails(),
    // Where a credential is kept is not for a page.
    credentials: credentials().map(({ name, kind, state, endsAt }) => ({
      name,
      kind,
      state,
      ...(endsAt !== undefined && { endsAt }),
    })),
    health: health.map((figure) => ({ ...figure, ...standing.get(figure.system) })),
  };
}
