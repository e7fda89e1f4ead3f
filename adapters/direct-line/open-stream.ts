import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocketServer } from 'ws';
import type { Conversation } from '../../bot/ports/conversations.ts';
import { toErrorBody, toRefusal } from './answers.ts';
import { findConversation, type Parts } from './call.ts';
import { limit } from './limits.ts';
import { Refusal } from './refusal.ts';
import { readPath, readStreamPath } from './routes.ts';
import { findLastSeq, readWatermark } from './watermark.ts';

interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly sockets: WebSocketServer;
}

/** Opens the stream that the address names, or refuses it; false when it names none of ours. */
export async function openStream(upgrade: Upgrade, parts: Parts): Promise<boolean> {
  const { request, socket, head, sockets } = upgrade;
  const conversationId = readStreamPath(readPath(request).path);
  if (conversationId === undefined) return false;
  // Until the handshake is done nobody else listens, and an unheard error ends the process.
  const ignore = (): void => undefined;
  socket.on('error', ignore);
  try {
    const { conversation, seq } = await admit(request, conversationId, parts);
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      parts.streams.attach(webSocket, conversation, seq);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) parts.onDefect(error);
    refuse(socket, toRefusal(error));
  }
  return true;
}

async function admit(
  request: IncomingMessage,
  conversationId: string,
  parts: Parts,
): Promise<{ readonly conversation: Conversation; readonly seq: number }> {
  parts.origins.check(request);
  const { query } = readPath(request);
  const read = await parts.tokens.readForStream(query.get('t') ?? '');
  if (read.kind === 'expired') {
    throw new Refusal(403, 'TokenExpired', 'ask for a new stream address');
  }
  if (read.kind === 'invalid' || read.opens !== conversationId) {
    throw new Refusal(403, 'TokenInvalid', 'this is no token for this stream');
  }
  limit(parts, 'streams-per-conversation', conversationId);
  const conversation = await findConversation(parts, conversationId);
  const seq = readWatermark(query) ?? (await findLastSeq(parts.conversations, conversationId));
  return { conversation, seq };
}

function refuse(socket: Duplex, refusal: Refusal): void {
  const body = JSON.stringify(toErrorBody(refusal));
  const headers = {
    connection: 'close',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    ...refusal.headers,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const status = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}`;
  socket.end([status, ...lines, '', body].join('\r\n'));
}
