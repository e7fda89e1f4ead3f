import type { IncomingMessage } from 'node:http';

/** More than the longest text that somebody may write here. */
const LONGEST_BODY = 64 * 1024;

/** The object that was sent as JSON; nothing at all counts as an empty one. `undefined`: none, or too long. */
export async function readBody(
  request: IncomingMessage,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > LONGEST_BODY) return undefined;
  }
  try {
    const body: unknown = JSON.parse(text === '' ? '{}' : text);
    return isRecord(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
