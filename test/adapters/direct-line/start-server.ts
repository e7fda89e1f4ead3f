import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createDirectLine } from '../../../adapters/direct-line/direct-line.ts';
import type { DirectLineSettings } from '../../../adapters/direct-line/settings.ts';
import type { Conversations } from '../../../bot/ports/conversations.ts';

export const KEY = randomBytes(32);
export const SECRET = 'a-secret-between-servers';
export const WIDGET_ORIGIN = 'https://intranet.example.org';

export interface RunningServer {
  /** `http://localhost:PORT`. */
  readonly url: string;
  readonly domain: string;
  readonly port: number;
  /** What was reported as unexpected. */
  readonly defects: unknown[];
  /** Cuts every connection, as a network does. */
  cut(): void;
  stop(): Promise<void>;
}

/** Direct Line behind a bare HTTP server on a free port. */
export async function startServer(
  conversations: Conversations,
  settings: Partial<DirectLineSettings> = {},
  port = 0,
): Promise<RunningServer> {
  const defects: unknown[] = [];
  const http = createServer();
  const url = (): string => `http://localhost:${(http.address() as AddressInfo).port}`;
  const directLine = createDirectLine({
    conversations,
    key: KEY,
    onDefect: (error) => defects.push(error),
    settings: {
      publicUrl: url,
      widgetOrigins: [WIDGET_ORIGIN],
      secret: SECRET,
      clientNetwork: () => undefined,
      ...settings,
    },
  });
  const sockets = new Set<Socket>();
  http.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  http.on('request', (request, response) => {
    void directLine.handle(request, response).then((isOurs) => {
      if (!isOurs) response.writeHead(404).end();
    });
  });
  http.on('upgrade', (request, socket, head) => {
    void directLine.upgrade(request, socket, head).then((isOurs) => {
      if (!isOurs) socket.destroy();
    });
  });
  http.listen(port, 'localhost');
  await once(http, 'listening');
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url(),
    domain: `${url()}/v3/directline`,
    port: (http.address() as AddressInfo).port,
    defects,
    cut,
    async stop() {
      directLine.close();
      http.close();
      cut();
      await once(http, 'close');
    },
  };
}
