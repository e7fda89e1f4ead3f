import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from './address-list.ts';
import { pathOf, type HttpHandler } from './http-handler.ts';
import type { Metrics } from './metrics.ts';
import { OPEN_METRICS_TYPE, toOpenMetrics, wantsOpenMetrics } from './open-metrics-text.ts';
import { isOnlyRead } from './send-content.ts';

/** What a proxy writes into a request that it passes on. */
const MARKS_OF_PROXIES = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
] as const;

/**
 * `/metrics`, for this machine itself and for whoever brings the token. For anybody else there is
 * no such address.
 */
export function createMetricsPage(metrics: Metrics, token: string | undefined): HttpHandler {
  return {
    async handle(request, response) {
      if (pathOf(request) !== '/metrics') return false;
      if (!isFromThisMachine(request) && !bringsToken(request, token)) return false;
      if (!isOnlyRead(request, response)) return true;
      const { type, text } = await write(metrics, request);
      response.setHeader('vary', 'Accept');
      response.setHeader('cache-control', 'no-store');
      response.setHeader('content-type', type);
      response.end(request.method === 'HEAD' ? undefined : text);
      return true;
    },
  };
}

async function write(metrics: Metrics, { headers }: IncomingMessage) {
  const text = await metrics.text();
  return wantsOpenMetrics(headers.accept ?? '')
    ? { type: OPEN_METRICS_TYPE, text: toOpenMetrics(text) }
    : { type: metrics.contentType, text };
}

/** A proxy on this machine brings requests from elsewhere, and says so. */
function isFromThisMachine({ socket, headers }: IncomingMessage): boolean {
  return (
    isLoopback(socket.remoteAddress ?? '') &&
    MARKS_OF_PROXIES.every((name) => headers[name] === undefined)
  );
}

function bringsToken({ headers }: IncomingMessage, token: string | undefined): boolean {
  const brought = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return token !== undefined && brought !== undefined && isSame(brought, token);
}

/** Digests are of one length, whatever was brought. */
function isSame(brought: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(brought), digest(token));
}
