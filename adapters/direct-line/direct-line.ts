import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Conversations } from '../../bot/ports/conversations.ts';
import { readCaller } from './authorise.ts';
import type { Parts } from './call.ts';
import { writeCorsHeaders, writeAnswer, writeRefusal } from './answers.ts';
import { createLimiters } from './limiter.ts';
import { createOrigins } from './origins.ts';
import { Refusal } from './refusal.ts';
import { findRoute, readPath } from './routes.ts';
import { DEFAULT_SETTINGS, type DirectLineSettings } from './settings.ts';
import { createStreams } from './streams.ts';
import { createTokens } from './tokens.ts';
import { openStream } from './open-stream.ts';

export interface DirectLine {
  /** Answers a request, or says that it is none of ours. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Opens a stream, or says that it is none of ours. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<boolean>;
  /** The conversation that the request's token opens, `undefined` when it has no valid one. */
  readonly findConversationId: (request: IncomingMessage) => Promise<string | undefined>;
  /** How many streams are open. */
  readonly countStreams: () => number;
  /** Closes every stream; clients come back by themselves. */
  close(): void;
}

type Required = 'publicUrl' | 'widgetOrigins' | 'secret' | 'clientNetwork';

/** Direct Line 3.0 over the conversations. It keeps nothing itself: a restart changes nothing for clients. */
export function createDirectLine({
  conversations,
  key,
  settings: given,
  onDefect,
}: {
  readonly conversations: Conversations;
  /** At least 32 bytes: signs tokens. */
  readonly key: Uint8Array;
  readonly settings: Pick<DirectLineSettings, Required> & Partial<DirectLineSettings>;
  readonly onDefect: (error: unknown) => void;
}): DirectLine {
  const settings: DirectLineSettings = { ...DEFAULT_SETTINGS, ...given };
  const parts: Parts = {
    conversations,
    settings,
    onDefect,
    tokens: createTokens(key, settings),
    streams: createStreams({ conversations, settings, onDefect }),
    origins: createOrigins(settings.publicUrl, settings.widgetOrigins),
    limiters: createLimiters(settings.limits, settings.now),
  };
  const sockets = new WebSocketServer({
    noServer: true,
    // Clients only send empty frames.
    maxPayload: 4096,
    perMessageDeflate: false,
  });

  const answer = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    response.setHeader('vary', 'Origin');
    const origin = parts.origins.check(request);
    writeCorsHeaders(response, origin, path);
    if (request.method === 'OPTIONS' && origin !== undefined) {
      writeAnswer(response, { status: 204 });
      return;
    }
    const { endpoint, conversationId } = findRoute(request.method ?? '', path);
    const call = { request, query: readPath(request).query, conversationId, origin };
    writeAnswer(response, await endpoint(call, parts));
  };

  return {
    async handle(request, response) {
      const { path } = readPath(request);
      if (path === undefined) return false;
      try {
        await answer(request, response, path);
      } catch (error) {
        const isGone = request.errored !== null;
        if (!(error instanceof Refusal) && !isGone) onDefect(error);
        writeRefusal(response, error);
      }
      return true;
    },

    upgrade: (request, socket, head) => openStream({ request, socket, head, sockets }, parts),

    async findConversationId(request) {
      const caller = await readCaller({ request, origin: parts.origins.check(request) }, parts);
      return caller.kind === 'client' ? caller.session.conversationId : undefined;
    },

    countStreams: () => parts.streams.count(),

    close() {
      parts.streams.close();
      sockets.close();
    },
  };
}
