import type { IncomingMessage } from 'node:http';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a request can have been made by a page of ours; a browser says so of everything but plain reading. */
export function isFromOurPage(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  publicUrl: string,
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined) return method === 'GET' || method === 'HEAD';
  return isSamePlace(headers.origin, publicUrl);
}

/** On this machine, `localhost` and `127.0.0.1` are one place. */
export function isSamePlace(origin: string, publicUrl: string): boolean {
  const ours = new URL(publicUrl);
  if (origin === ours.origin) return true;
  const asked = URL.parse(origin);
  return (
    asked !== null &&
    asked.origin === origin &&
    LOOPBACK.has(ours.hostname) &&
    LOOPBACK.has(asked.hostname) &&
    asked.port === ours.port &&
    asked.protocol === ours.protocol
  );
}
