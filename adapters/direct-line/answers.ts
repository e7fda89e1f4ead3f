import type { ServerResponse } from 'node:http';
import { Failure } from '../../bot/failure.ts';
import type { Answer } from './call.ts';
import { Refusal } from './refusal.ts';

/** Lets the page that asks read the answer. Without an origin no browser asks, and nothing is needed. */
export function writeCorsHeaders(
  response: ServerResponse,
  origin: string | undefined,
  path: string,
): void {
  if (origin === undefined) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('access-control-allow-headers', 'authorization, content-type, x-ms-bot-agent');
  response.setHeader('access-control-expose-headers', 'retry-after');
  response.setHeader('access-control-max-age', '600');
  // Microsoft's client asks for this one with cookies, of which there are none.
  if (path.startsWith('session/')) response.setHeader('access-control-allow-credentials', 'true');
}

export function writeAnswer(response: ServerResponse, { status, body }: Answer): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

/** Says what was wrong, and nothing about ourselves. */
export function writeRefusal(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const refusal = toRefusal(error);
  for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  writeAnswer(response, { status: refusal.status, body: toErrorBody(refusal) });
}

export function toErrorBody({ code, message, contact }: Refusal): unknown {
  return { error: { code, message, ...(contact !== undefined && { contact }) } };
}

export function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return error instanceof Failure
    ? new Refusal(503, 'ServiceError', 'the service cannot answer now, try again', {
        'retry-after': '5',
      })
    : new Refusal(500, 'ServiceError', 'something went wrong here');
}
