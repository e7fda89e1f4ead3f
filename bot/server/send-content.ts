import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorBody, writeJson } from './write-json.ts';

/** Something that is the same for everybody who asks. */
export interface Content {
  readonly content: Buffer;
  readonly etag: string;
}

export function toContent(content: Buffer): Content {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  return { content, etag: `"${hash}"` };
}

/** Answers every other method with 405. */
export function isOnlyRead(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  response.setHeader('allow', 'GET, HEAD');
  writeJson(response, 405, errorBody('MethodNotAllowed', 'only GET, HEAD'));
  return false;
}

/** Answers with the content, or with nothing when the client has it already. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  { content, etag }: Content,
): void {
  response.setHeader('etag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader('content-length', content.length);
  response.end(request.method === 'HEAD' ? undefined : content);
}
