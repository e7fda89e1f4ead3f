import type { ServerResponse } from 'node:http';

/** Answers with data that nobody keeps. */
export function writeJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(JSON.stringify(body));
}

/** Every error body of the service has this form. */
export function errorBody(code: string, message: string) {
  return { error: { code, message } };
}
