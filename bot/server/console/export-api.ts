import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../ports/clock.ts';
import type { ConsoleSessionStore } from '../../ports/console-session.ts';
import type { ConsoleStore } from '../../ports/console.ts';
import { errorBody, writeJson } from '../write-json.ts';
import { CSV, exportDiagnoses, JSON_LIST, type Form } from './export-diagnoses.ts';
import { getRoute } from './get-route.ts';
import { createGrants, GRANT_FORM, type Grants } from './grants.ts';
import { createLogQuery } from './log-query.ts';
import { describeQuery, noteEvent } from './note-event.ts';
import { readBody } from './read-body.ts';
import { like, readQuery } from './read-query.ts';
import { readReason, REASON_EXPECTED } from './read-reason.ts';
import type { Route, Session } from './route.ts';

export interface ExportParts {
  readonly store: ConsoleStore & Pick<ConsoleSessionStore, 'recordConsoleEvent'>;
  readonly clock: Clock;
  /** Whose days are filtered by. */
  readonly timeZone: string;
  /** Signs what opens a file for a while. */
  readonly exportKey: Uint8Array;
}

type Filters = ReturnType<typeof createLogQuery>['filters'];

interface Shared extends ExportParts {
  readonly filters: Filters;
  readonly grants: Grants;
}

/** Long enough for a browser to begin to load. */
const GRANT_MS = 5 * 60_000;

const FORMS = [CSV, JSON_LIST];

const GRANT = { grant: like(GRANT_FORM, 'what giving a reason gave') };

/** Everything that is filtered, as a file, for whoever says why they take it away. */
export function createExportApi(parts: ExportParts): readonly Route[] {
  const { timeZone, exportKey, clock } = parts;
  const { filters } = createLogQuery(timeZone);
  const shared = { ...parts, filters, grants: createGrants(exportKey, clock, GRANT_MS) };
  return [reasonRoute(shared), ...FORMS.map((form) => fileRoute(shared, form))];
}

/** The reason is sent in a body: what stands in an address stays in the logs of others. */
function reasonRoute(shared: Shared): Route {
  return {
    method: 'POST',
    path: /^\/console\/api\/diagnoses\/export$/,
    role: 'support',
    async handle(request, response, session) {
      const query = readQuery(request.url, shared.filters);
      if (query.kind === 'wrong') {
        writeJson(response, 400, errorBody('QueryInvalid', query.fault));
        return;
      }
      const said = readSaid(await readBody(request));
      if (said === undefined) {
        const expected = `${REASON_EXPECTED}; form is csv or json`;
        writeJson(response, 400, errorBody('BodyInvalid', expected));
        return;
      }
      await answerGrant(shared, session, { request, response, ...said, filter: query.values });
    },
  };
}

interface Said {
  readonly why: string;
  readonly form: Form;
}

interface Wanted extends Said {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly filter: object;
}

/** That somebody may take it away is written down first: from then on they can. */
async function answerGrant(
  shared: Shared,
  session: Session,
  { request, response, why, form, filter }: Wanted,
): Promise<void> {
  const subject = describeQuery(form.ending, request.url);
  await noteEvent(shared, session, 'diagnoses-exported', { subject, why });
  writeJson(response, 200, { grant: shared.grants.grant(session, nameFile(form, filter)) });
}

function readSaid(body: Readonly<Record<string, unknown>> | undefined): Said | undefined {
  const why = body && readReason(body);
  const form = FORMS.find(({ ending }) => ending === body?.['form']);
  return why === undefined || form === undefined ? undefined : { why, form };
}

function fileRoute(shared: Shared, form: Form): Route {
  return getRoute(
    String.raw`diagnoses\.${form.ending}`,
    { ...shared.filters, ...GRANT },
    async ({ grant, ...filter }, { response, session }) => {
      if (!shared.grants.isGranted(grant, session, nameFile(form, filter))) {
        const expected = 'say why first: POST diagnoses/export, with the same filters';
        writeJson(response, 403, errorBody('ReasonMissing', expected));
        return;
      }
      const now = shared.clock.now().toISOString();
      await exportDiagnoses(response, shared.store, form, { filter, now });
    },
  );
}

/** The same for the same file, in whatever order its filters are written. */
function nameFile({ ending }: Form, filter: object): string {
  return JSON.stringify([ending, Object.entries(filter).toSorted()]);
}
