import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server as RestifyServer } from 'restify';
import { Failure } from '../failure.ts';
import { createRestify } from './create-restify.ts';
import { createGoodbye, type Goodbye } from './goodbye.ts';
import type { Readiness } from './health.ts';
import { pathOf, type HttpHandler } from './http-handler.ts';
import { describeError, type Log } from './log.ts';
import { createMetricsPage } from './metrics-page.ts';
import { toRoute, type Metrics } from './metrics.ts';
import { createRequestIds, withinRequest, type RequestIdOf } from './request-id.ts';
import { securityHeaders, type SecurityPolicy } from './security-headers.ts';
import { errorBody, writeJson } from './write-json.ts';

export interface ServerParts {
  /** Asked in this order; what none of them answers is 404. */
  readonly handlers: readonly HttpHandler[];
  readonly policy: SecurityPolicy;
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: Metrics;
  /** Opens `/metrics` to others than this machine; without one, to nobody else. */
  readonly metricsToken?: string | undefined;
  /** Whose `X-Request-Id` is kept; nobody's unless they are named. */
  readonly trustedProxies?: readonly string[];
  readonly log: Log;
  readonly timeouts?: Partial<Timeouts>;
}

/** Against clients that send slowly in order to keep us busy. */
export interface Timeouts {
  readonly headersMs: number;
  readonly requestMs: number;
  /** How long a connection is kept that nothing is asked on. */
  readonly keepAliveMs: number;
  /** How often slow connections are looked for. */
  readonly checkEveryMs: number;
}

export interface RunningServer {
  /** Answers the port that it listens on. */
  listen(port: number, host: string): Promise<number>;
  /** Accepts no new connection; what is under way goes on. */
  refuse(): Promise<void>;
  /** Accepts no new connection and returns when everything under way is answered, or was cut off. */
  close(graceMs: number): Promise<void>;
}

const TIMEOUTS: Timeouts = {
  headersMs: 10_000,
  requestMs: 30_000,
  // Longer than proxies usually keep a connection, so that they never use one that we just closed.
  keepAliveMs: 75_000,
  checkEveryMs: 5_000,
};

interface MountedParts extends ServerParts {
  readonly requestIdOf: RequestIdOf;
}

/** The HTTP server: limits, security headers, health and metrics around what the handlers answer. */
export function createServer(given: ServerParts): RunningServer {
  const parts: MountedParts = {
    ...given,
    handlers: [...given.handlers, createMetricsPage(given.metrics, given.metricsToken)],
    requestIdOf: createRequestIds(given.trustedProxies ?? []),
  };
  const server = createRestify(parts.log);
  const http = server.server as Server;
  const goodbye = createGoodbye(http);
  applyTimeouts(http, { ...TIMEOUTS, ...parts.timeouts });
  mountHandlers(server, parts, goodbye);
  mountHealth(server, parts);
  shapeErrors(server, parts);
  // restify repeats the errors of the server, and an unheard one ends the process; see `listen`.
  server.on('error', () => undefined);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    withinRequest(parts.requestIdOf(request), () => void takeOver(request, socket, head, parts));
  });

  return { listen: (port, host) => listen(http, port, host), ...goodbye };
}

function listen(http: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause: NodeJS.ErrnoException) => {
      reject(new Failure('CONFIG_INVALID', toAdvice(cause, port, host), { cause }));
    });
    http.listen(port, host, () => {
      http.removeAllListeners('error').on('error', () => undefined);
      const address = http.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function toAdvice({ code }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE') {
    return `PORT: something listens on port ${port} already; stop it, or set another PORT`;
  }
  return `HOST, PORT: cannot listen on ${host}, port ${port} (${code ?? 'no reason given'})`;
}

function applyTimeouts(http: Server, timeouts: Timeouts): void {
  http.headersTimeout = timeouts.headersMs;
  http.requestTimeout = timeouts.requestMs;
  http.keepAliveTimeout = timeouts.keepAliveMs;
  // Node reads it when it starts to listen; restify hands no options to the constructor.
  Object.assign(http, { connectionsCheckingInterval: timeouts.checkEveryMs });
}

function mountHandlers(server: RestifyServer, parts: MountedParts, goodbye: Goodbye): void {
  server.pre((request, response, next) => {
    goodbye.tell(response);
    const requestId = parts.requestIdOf(request);
    response.setHeader('x-request-id', requestId);
    const startedAt = performance.now();
    response.once('close', () => {
      const seconds = (performance.now() - startedAt) / 1000;
      parts.metrics.observe(request, response.statusCode, seconds);
      const [route, status] = [toRoute(pathOf(request)), response.statusCode];
      parts.log.debug({ requestId, method: request.method, route, status }, 'answered');
    });
    const headers = securityHeaders(pathOf(request), parts.policy);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    withinRequest(requestId, () => {
      answer(request, response, parts).then(
        (isAnswered) => next(isAnswered ? false : undefined),
        next,
      );
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { handlers, log }: ServerParts,
): Promise<boolean> {
  try {
    for (const handler of handlers) {
      if (await handler.handle(request, response)) return true;
    }
    return false;
  } catch (error) {
    log.error({ err: error, route: toRoute(pathOf(request)) }, 'request failed');
    if (response.headersSent) response.destroy();
    else writeJson(response, 500, errorBody('ServiceError', 'something went wrong here'));
    return true;
  }
}

function mountHealth(server: RestifyServer, { readiness }: ServerParts): void {
  server.get('/health/live', (_, response, next) => {
    writeJson(response, 200, { status: 'live' });
    next(false);
  });
  server.get('/health/ready', (_, response, next) => {
    readiness().then((found) => {
      writeJson(response, found.status === 'unavailable' ? 503 : 200, found);
      next(false);
    }, next);
  });
}

/** restify would repeat the path, in a format that the client chooses. */
function shapeErrors(server: RestifyServer, { log }: ServerParts): void {
  const shape = (
    request: IncomingMessage,
    response: ServerResponse,
    error: Error & { readonly statusCode?: number },
    done: () => void,
  ): void => {
    const { statusCode } = error;
    if (statusCode === undefined || statusCode >= 500) {
      log.error({ err: error, route: toRoute(pathOf(request)) }, 'request failed');
    }
    response.setHeader('content-type', 'application/json');
    Object.assign(error, { toJSON: () => toErrorBody(statusCode) });
    done();
  };
  server.on('restifyError', shape);
}

function toErrorBody(status: number | undefined) {
  if (status === 404) return errorBody('NotFound', 'there is no such address');
  if (status === 405) return errorBody('MethodNotAllowed', 'not with this method');
  return errorBody('ServiceError', 'something went wrong here');
}

async function takeOver(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  { handlers, log }: ServerParts,
): Promise<void> {
  // Nobody else listens yet, and an unheard error ends the process.
  socket.on('error', () => undefined);
  try {
    for (const handler of handlers) {
      if ((await handler.upgrade?.(request, socket, head)) === true) return;
    }
  } catch (error) {
    log.error(describeError(error), 'upgrade failed');
  }
  socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
}
