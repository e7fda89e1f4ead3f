import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorBody, writeJson } from './write-json.ts';

/** Answers every other method with 405. */
export function allow(
  { method }: Pick<IncomingMessage, 'method'>,
  response: ServerResponse,
  methods: readonly string[],
): boolean {
  if (methods.includes(method ?? '')) return true;
  const allowed = methods.join(', ');
  response.setHeader('allow', allowed);
  writeJson(response, 405, errorBody('MethodNotAllowed', `only ${allowed}`));
  return false;
}
