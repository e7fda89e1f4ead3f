import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Clock } from '../../bot/ports/clock.ts';
import { ConnectorError } from './connector-error.ts';
import type { IsServiceUrl } from './service-hosts.ts';

type Options = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]
>;
export type HttpClient = NonNullable<Options['httpClient']>;
type Sent = Parameters<HttpClient['sendRequest']>[0];

/**
 * The only way out to the connector. It writes to the hosts that are allowed and to no other, also
 * when it is sent elsewhere; it waits so long and no longer; and it tries once, because a library
 * that tries again by itself would put later messages before earlier ones.
 */
export function createConnectorHttp({
  isServiceUrl,
  timeoutMs,
  clock,
  onUnauthorised,
}: {
  readonly isServiceUrl: IsServiceUrl;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly onUnauthorised: () => void;
}): HttpClient {
  return {
    async sendRequest(request) {
      if (!isServiceUrl(request.url)) throw new Error('a host that is not allowed');
      const response = await send(request, timeoutMs);
      if (!response.ok) {
        await response.body?.cancel();
        if (response.status === 401) onUnauthorised();
        const retryAfter = response.headers.get('retry-after');
        throw new ConnectorError(response.status, readRetryAfter(retryAfter, clock.now()));
      }
      const headers = Object.fromEntries(response.headers);
      return {
        request,
        status: response.status,
        // All that is read of them.
        headers: { toJson: () => headers, toJSON: () => headers } as never,
        bodyAsText: await response.text(),
      };
    },
  };
}

async function send(request: Sent, timeoutMs: number): Promise<Response> {
  try {
    return await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJson(),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(typeof request.body === 'string' && { body: request.body }),
    });
  } catch (cause) {
    throw new ConnectorError(0, undefined, { cause });
  }
}

/** Seconds, or a date. */
function readRetryAfter(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d{1,6}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}
