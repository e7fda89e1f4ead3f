import type { IncomingMessage } from 'node:http';

/** More than the longest text that somebody may write here, each letter as three signs. */
const LONGEST_BODY = 64 * 1024;

const FORM = 'application/x-www-form-urlencoded';

/** The fields of a form that a page sent; `undefined`: it is none, or too long. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (request.headers['content-type']?.split(';', 1)[0]?.trim() !== FORM) return undefined;
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > LONGEST_BODY) return undefined;
  }
  return new URLSearchParams(text);
}
