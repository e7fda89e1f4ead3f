import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** The limit of Direct Line for one activity. */
const LARGEST_BODY_BYTES = 262_144;

/** A client that is cut off while it sends sees a broken connection instead of the answer: so much is read and dropped. */
const DISCARDED_BYTES = 16 * LARGEST_BODY_BYTES;

/** Nobody nests deeper, and what is deeper cannot be written again without overflowing the stack. */
const DEEPEST = 32;

/**
 * The body as data, `undefined` when there is none.
 *
 * @throws `Refusal` 413 when it is too large, 415 when it is called something else than JSON, 400 when it is no
 * JSON in UTF-8.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return undefined;
  refuseOtherTypes(request);
  const text = decode(bytes);
  if (text.trim() === '') return undefined;
  const data = parse(text);
  if (!isShallow(data, DEEPEST)) {
    throw new Refusal(400, 'MalformedData', `the body is nested deeper than ${DEEPEST} levels`);
  }
  return data;
}

/** Reads a body that nobody wants, so that the client gets to read the answer. */
export async function discardBody(request: IncomingMessage): Promise<void> {
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > DISCARDED_BYTES) return;
  }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length']) > DISCARDED_BYTES) throw tooBig();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size <= LARGEST_BODY_BYTES) chunks.push(bytes);
    if (size > DISCARDED_BYTES) throw tooBig();
  }
  if (size > LARGEST_BODY_BYTES) throw tooBig();
  return Buffer.concat(chunks);
}

/**
 * Every client of Direct Line names what it sends, or says nothing. The types that a page of others may send
 * without asking first, those of forms and of plain text, are therefore none of theirs.
 */
function refuseOtherTypes({ headers }: IncomingMessage): void {
  const { 'content-type': type = 'application/json', 'content-encoding': encoding = 'identity' } =
    headers;
  if (/^application\/json\s*(?:;|$)/i.test(type) && encoding === 'identity') return;
  throw new Refusal(415, 'UnsupportedMediaType', 'the body has to be application/json, as it is', {
    accept: 'application/json',
  });
}

function tooBig(): Refusal {
  return new Refusal(
    413,
    'MessageSizeTooBig',
    `The request content length exceeded limit of ${LARGEST_BODY_BYTES} bytes`,
    { connection: 'close' },
  );
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'MalformedData', 'the body is not valid UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'MalformedData', 'the body is not valid JSON');
  }
}

function isShallow(data: unknown, levels: number): boolean {
  if (typeof data !== 'object' || data === null) return true;
  return levels > 0 && Object.values(data).every((value) => isShallow(value, levels - 1));
}
