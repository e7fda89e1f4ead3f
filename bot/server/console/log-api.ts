import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../ports/clock.ts';
import type { ConsoleSessionStore } from '../../ports/console-session.ts';
import type { ConsoleStore } from '../../ports/console.ts';
import type { CredentialFigure, Figures, MailFigure } from '../../ports/figures.ts';
import type { DirectoryHealth } from '../../ports/directories.ts';
import { errorBody, writeJson } from '../write-json.ts';
import { CSV, exportDiagnoses, JSON_LIST, type Form } from './export-diagnoses.ts';
import { followDiagnoses } from './live-diagnoses.ts';
import { createLogQuery, FIGURES, toGroupCursor, toLogCursor, USUAL_ROWS } from './log-query.ts';
import { describeQuery, noteEvent } from './note-event.ts';
import { readQuery, type Parameter, type ReadQuery } from './read-query.ts';
import type { Route, Session } from './route.ts';
import { createWatchers } from './watchers.ts';
import { createWrongVerdictsApi } from './wrong-verdicts-api.ts';

export interface LogParts {
  readonly store: ConsoleStore & Pick<ConsoleSessionStore, 'recordConsoleEvent'>;
  readonly clock: Clock;
  /** Whose days the figures count. */
  readonly timeZone: string;
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
  const { filters, live, logPage, groupPage } = createLogQuery(parts.timeZone);
  const watchers = createWatchers();
  return [
    get('diagnoses', logPage, async ({ cursor, limit = USUAL_ROWS, ...filter }, { response }) => {
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
    get(String.raw`diagnoses/(\d{1,15})`, {}, async (_, { response, session, match }) => {
      const found = await store.findDiagnosis(Number(match[1]), now());
      if (found === undefined) {
        writeJson(response, 404, errorBody('NotFound', 'there is no such diagnosis (any more)'));
        return;
      }
      await noteEvent(parts, session, 'diagnosis-seen', { subject: String(found.id) });
      writeJson(response, 200, found);
    }),
    exportRoute(parts, CSV, filters),
    exportRoute(parts, JSON_LIST, filters),
    {
      ...get(
        'diagnoses/live',
        live,
        async ({ after: afterId, ...filter }, { request, response, session }) => {
          if (watchers.admit(session.id, response)) {
            await followDiagnoses(request, response, parts, { filter, afterId });
            return;
          }
          writeJson(response, 503, errorBody('TooManyWatchers', 'too many watch at the moment'));
        },
      ),
      isQuiet: true,
    },
    get('figures', FIGURES, async ({ days = USUAL_DAYS }, { response }) => {
      const stored = await store.readFigures(days, now());
      writeJson(response, 200, { ...stored, ...(await readStanding(parts, stored.health)) });
    }),
    get(
      'not-understood',
      groupPage,
      async ({ from, source, cursor, limit = USUAL_ROWS }, { response }) => {
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
    ...createWrongVerdictsApi(parts),
  ];
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly session: Session;
  readonly match: RegExpExecArray;
}

/** Everything that is filtered, for whoever takes it away. */
function exportRoute(
  parts: LogParts,
  form: Form,
  filters: ReturnType<typeof createLogQuery>['filters'],
): Route {
  return get(
    String.raw`diagnoses\.${form.ending}`,
    filters,
    async (filter, { response, session }) => {
      const subject = describeQuery(form.ending, filter);
      await noteEvent(parts, session, 'diagnoses-exported', { subject });
      const now = parts.clock.now().toISOString();
      await exportDiagnoses(response, parts.store, form, { filter, now });
    },
  );
}

/** A question that anybody may ask who is signed in; a query that is wrong is told what is. */
function get<Parameters extends Readonly<Record<string, Parameter<unknown>>>>(
  path: string,
  parameters: Parameters,
  answer: (
    values: Extract<ReadQuery<Parameters>, { kind: 'read' }>['values'],
    asked: Asked,
  ) => Promise<void>,
): Route {
  return {
    method: 'GET',
    path: new RegExp(`^/console/api/${path}$`),
    role: 'support',
    async handle(request, response, session, match) {
      const query = readQuery(request.url, parameters);
      if (query.kind === 'read') await answer(query.values, { request, response, session, match });
      else writeJson(response, 400, errorBody('QueryInvalid', query.fault));
    },
  };
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
