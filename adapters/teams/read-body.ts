import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const LARGEST_BODY_BYTES = 262_144;

/**
 * The body as data.
 *
 * @throws `Refusal` 413 when it is too large, 400 when it is no JSON in UTF-8.
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > LARGEST_BODY_BYTES) throw new Refusal(413, 'the body is too large');
    chunks.push(bytes);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, 'the body is no JSON');
  }
}
