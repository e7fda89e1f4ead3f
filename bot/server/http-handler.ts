import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** A part of the service that speaks HTTP by itself. */
export interface HttpHandler {
  /** Answers a request, or says that it is none of its own. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Takes over a connection, or says that it is none of its own. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<boolean>;
}

/** The path of a request, without its query. */
export function pathOf({ url }: Pick<IncomingMessage, 'url'>): string {
  return (url ?? '/').split('?', 1)[0] ?? '/';
}
