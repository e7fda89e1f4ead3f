import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { toAddressList } from './address-list.ts';

/** Short, and nothing that a log, a header or a mail could take for something else. */
const SAFE = /^[\w.-]{8,64}$/;
const BYTES = 10;

const current = new AsyncLocalStorage<string>();

/** The id of the request that is being answered, `undefined` outside of one. */
export function currentRequestId(): string | undefined {
  return current.getStore();
}

/** Whatever is done within, and what follows from it, belongs to this request. */
export function withinRequest<T>(requestId: string, act: () => T): T {
  return current.run(requestId, act);
}

export type RequestIdOf = (request: Pick<IncomingMessage, 'socket' | 'headers'>) => string;

/**
 * Names a request. The name that a trusted proxy gave it is kept, so that both logs agree; anybody
 * else could write into the log, or pass for somebody's request.
 */
export function createRequestIds(trustedProxies: readonly string[]): RequestIdOf {
  const isTrusted = toAddressList(trustedProxies);
  return ({ socket, headers }) => {
    const given = headers['x-request-id'];
    return typeof given === 'string' && SAFE.test(given) && isTrusted(socket.remoteAddress ?? '')
      ? given
      : randomBytes(BYTES).toString('hex');
  };
}
