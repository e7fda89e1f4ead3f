import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface Origins {
  /**
   * The origin of the page that asks, `undefined` when no browser asks.
   *
   * @throws `Refusal` 403 when pages of that origin have no business here.
   */
  check(request: IncomingMessage): string | undefined;
  /** Whether this is the origin of our own pages, the frame that others embed included. */
  isOurs(origin: string): boolean;
  /** The base of stream addresses: the name that this client used for us, when it is one of ours. */
  socketBase(request: IncomingMessage): string;
}

/** Says whose pages may speak with us. On loopback, `localhost` and `127.0.0.1` are one place. */
export function createOrigins(publicUrl: () => string, widgetOrigins: readonly string[]): Origins {
  const allowed = new Set(widgetOrigins);

  return {
    check(request) {
      const { origin } = request.headers;
      if (origin === undefined) return undefined;
      if (allowed.has(origin) || isSamePlace(origin, publicUrl())) return origin;
      throw new Refusal(403, 'OriginRefused', 'pages of this origin may not use this service');
    },

    isOurs: (origin) => isSamePlace(origin, publicUrl()),

    socketBase({ headers: { host } }) {
      const ours = new URL(publicUrl());
      const asked = `${ours.protocol}//${host ?? ''}`;
      const base = isSamePlace(asked, ours.href) ? new URL(asked) : ours;
      return `${ours.protocol === 'https:' ? 'wss' : 'ws'}://${base.host}${ours.pathname.replace(/\/$/, '')}`;
    },
  };
}

function isSamePlace(origin: string, publicUrl: string): boolean {
  const ours = new URL(publicUrl);
  if (origin === ours.origin) return true;
  if (!URL.canParse(origin) || !LOOPBACK.has(ours.hostname)) return false;
  const asked = new URL(origin);
  return (
    asked.origin === origin &&
    LOOPBACK.has(asked.hostname) &&
    asked.port === ours.port &&
    asked.protocol === ours.protocol
  );
}
