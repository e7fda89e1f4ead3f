import type { ServerResponse } from 'node:http';
import { REQUEST_ACTS, type RequestAct } from '../../ports/console-requests.ts';
import type { DeskAnswer } from '../../turns/escalations/desk.ts';
import { findRemoved } from '../../turns/escalations/removed-secrets.ts';
import { errorBody, writeJson } from '../write-json.ts';
import {
  noteLook,
  REFERENCE,
  refuseUnknown,
  toReader,
  type RequestRouteParts,
} from './escalation-looks.ts';
import { ACTS, readKey } from './read-act.ts';
import { readBody } from './read-body.ts';
import type { Route, Session } from './route.ts';
import { toWho } from './sessions.ts';
import { toName } from './to-request-view.ts';

/** What support does with a request by hand; the answer is the request as it stands afterwards. */
export function actRoutes(parts: RequestRouteParts): readonly Route[] {
  return REQUEST_ACTS.map((act) => ({
    method: 'POST',
    path: new RegExp(`^/console/api/escalations/${REFERENCE}/${act}$`),
    role: 'support',
    async handle(request, response, session, [, reference = '']) {
      const body = await readBody(request);
      const answered =
        body === undefined ? undefined : await doAct(parts, act, reference, session, body);
      if (body === undefined || answered === undefined) {
        writeJson(response, 400, errorBody('BodyInvalid', `expected: ${ACTS[act].expected}`));
        return;
      }
      await writeAnswer(parts, response, session, { reference, answered, body });
    },
  }));
}

type Body = Readonly<Record<string, unknown>>;

async function doAct(
  { desk }: RequestRouteParts,
  act: RequestAct,
  reference: string,
  session: Session,
  body: Body,
): Promise<DeskAnswer | undefined> {
  const key = readKey(body);
  if (key === null) return undefined;
  const doer = { by: toWho(session), ...(key !== undefined && { key }) };
  return ACTS[act].act(desk, reference, doer, body);
}

interface Done {
  readonly reference: string;
  readonly answered: DeskAnswer;
  readonly body: Body;
}

async function writeAnswer(
  parts: RequestRouteParts,
  response: ServerResponse,
  session: Session,
  { reference, answered, body }: Done,
): Promise<void> {
  switch (answered.kind) {
    case 'unknown':
      refuseUnknown(response);
      return;
    case 'not-now':
      writeJson(response, 409, errorBody('NotNow', `not while it is ${answered.status}`));
      return;
    case 'overtaken': {
      const by = toName(answered.by);
      writeJson(response, 409, errorBody('Overtaken', `${by} was first: read it, and say so`));
      return;
    }
    case 'done': {
      const found = await parts.desk.find(reference);
      const grant = typeof body['unmasked'] === 'string' ? body['unmasked'] : undefined;
      const reader = toReader(parts, session, reference, grant);
      if (found === undefined) {
        refuseUnknown(response);
        return;
      }
      await noteLook(parts, session, { reference, why: 'shown after a change', ...reader });
      const view = await parts.views.view(found, reader);
      writeJson(response, 200, { ...view, ...(hasRemoved(body) && { hasRemoved: true }) });
    }
  }
}

/** Whether something that was written there is not kept: see `Desk`. */
function hasRemoved({ text, waitingFor, cause }: Body): boolean {
  const words: Body = { ...(typeof cause === 'object' ? cause : {}) };
  return [text, waitingFor, words['words']].some(
    (typed) => typeof typed === 'string' && findRemoved(typed).length > 0,
  );
}
