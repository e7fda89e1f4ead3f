import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ConsoleRole } from '../../ports/console-session.ts';
import { errorBody, writeJson } from '../write-json.ts';
import { readQuery, type Parameter, type ReadQuery } from './read-query.ts';
import type { Route, Session } from './route.ts';

export interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly session: Session;
  readonly match: RegExpExecArray;
}

/** What everybody of a role may ask; whoever asks with a wrong query is told what is wrong. */
export function getRoute<Parameters extends Readonly<Record<string, Parameter<unknown>>>>(
  path: string,
  parameters: Parameters,
  answer: (
    values: Extract<ReadQuery<Parameters>, { kind: 'read' }>['values'],
    asked: Asked,
  ) => Promise<void>,
  role: ConsoleRole = 'support',
): Route {
  return {
    method: 'GET',
    path: new RegExp(`^/console/api/${path}$`),
    role,
    async handle(request, response, session, match) {
      const query = readQuery(request.url, parameters);
      if (query.kind === 'read') await answer(query.values, { request, response, session, match });
      else writeJson(response, 400, errorBody('QueryInvalid', query.fault));
    },
  };
}
