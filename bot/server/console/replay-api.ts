import type { EscalationDeskStore } from '../../ports/escalations.ts';
import type { KeptReplay } from '../../ports/replay.ts';
import type { ReplayRequest } from '../../turns/escalations/replay.ts';
import { errorBody, writeJson } from '../write-json.ts';
import { noteLook, REFERENCE, refuseUnknown } from './escalation-looks.ts';
import { noteEvent, type NoteParts } from './note-event.ts';
import { readBody } from './read-body.ts';
import { readReason, REASON_EXPECTED } from './read-reason.ts';
import type { Route } from './route.ts';
import { toWho } from './sessions.ts';
import { toName } from './to-request-view.ts';

export interface ReplayApiParts extends NoteParts {
  readonly store: NoteParts['store'] &
    Pick<EscalationDeskStore, 'findEscalation' | 'listEscalationEvents'>;
  readonly replay: ReplayRequest;
}

/** Diagnoses the person of a request again, for a reason, and shows what that gave before. */
export function createReplayApi(parts: ReplayApiParts): readonly Route[] {
  return [
    {
      method: 'POST',
      path: new RegExp(`^/console/api/escalations/${REFERENCE}/replay$`),
      role: 'support',
      async handle(request, response, session, [, reference = '']) {
        const body = await readBody(request);
        const reason = body && readReason(body);
        if (reason === undefined) {
          writeJson(response, 400, errorBody('BodyInvalid', REASON_EXPECTED));
          return;
        }
        await noteEvent(parts, session, 'replay', { subject: reference, why: reason });
        const answer = await parts.replay(reference, { by: toWho(session), reason });
        if (answer.kind === 'unknown') refuseUnknown(response);
        else if (answer.kind === 'done') writeJson(response, 200, answer.replay);
        else writeJson(response, 409, errorBody('NobodyKnown', 'nobody is known to ask about'));
      },
    },
    {
      method: 'GET',
      path: new RegExp(`^/console/api/escalations/${REFERENCE}/replays$`),
      role: 'support',
      async handle(_request, response, session, [, reference = '']) {
        const found = await parts.store.findEscalation(reference);
        if (found === undefined) {
          refuseUnknown(response);
          return;
        }
        const events = await parts.store.listEscalationEvents(reference);
        const replays = events.flatMap(({ at, by, replay }): readonly KeptReplay[] =>
          replay === undefined ? [] : [{ at, by: toName(by ?? ''), replay }],
        );
        if (replays.length > 0) {
          const why = 'what asking the directories again gave';
          await noteLook(parts, session, { reference, why, isMasked: true });
        }
        writeJson(response, 200, { replays: replays.toReversed() });
      },
    },
  ];
}
