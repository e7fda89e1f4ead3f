import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OutboxStore } from '../ports/outbox.ts';
import { pathOf, type HttpHandler } from './http-handler.ts';
import { isOnlyRead } from './send-content.ts';
import { errorBody, writeJson } from './write-json.ts';

export interface DemoParts {
  readonly store: Pick<OutboxStore, 'mailsOf'>;
  /** Somebody to try the assistant as, in the form that the page shows. */
  readonly people: readonly unknown[];
  /** The conversation that the request's token opens; may refuse by throwing. */
  readonly findConversationId: (request: IncomingMessage) => Promise<string | undefined>;
}

/**
 * What the page shows of the demonstration: the invented people, and the mails that a conversation
 * would have sent. Mounted with the sample directory only, where every mail is invented as well.
 */
export function createDemoPages(parts: DemoParts): HttpHandler {
  return {
    async handle(request, response) {
      const path = pathOf(request);
      if (path !== '/demo/about' && path !== '/demo/mails') return false;
      if (!isOnlyRead(request, response)) return true;
      if (path === '/demo/mails') await answerMails(request, response, parts);
      else writeJson(response, 200, { isSample: true, people: parts.people });
      return true;
    },
  };
}

async function answerMails(
  request: IncomingMessage,
  response: ServerResponse,
  { store, findConversationId }: DemoParts,
): Promise<void> {
  const asked = new URLSearchParams(request.url?.split('?', 2)[1]).get('conversation');
  // Whatever is wrong with a token: to the page it is all the same.
  const opened = await findConversationId(request).catch(() => undefined);
  if (opened === undefined || opened !== asked) {
    const body = errorBody('TokenInvalid', 'the token of this very conversation is needed');
    writeJson(response, opened === undefined ? 401 : 403, body);
    return;
  }
  writeJson(response, 200, await store.mailsOf(opened));
}
