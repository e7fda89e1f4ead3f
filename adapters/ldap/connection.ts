import type { Socket } from 'node:net';
import { Client } from 'ldapts';
import { untilAborted } from './deadline.ts';
import { openSocket, type Endpoint } from './open-socket.ts';

/** Who asks. Without a DN the bind is anonymous. */
export interface Credentials {
  readonly bindDn: string | undefined;
  readonly bindPassword: string | undefined;
}

/** One bound connection, for one operation at a time. It only reads, and only as the service account. */
export interface Connection {
  readonly client: Pick<Client, 'search'>;
  readonly openedAt: number;
  /** False once the connection is lost; it is never opened again, for it would come back without its bind. */
  isBound(): boolean;
  /** An idle connection does not keep the process alive. */
  setIdle(isIdle: boolean): void;
  destroy(): void;
}

/** Hands the socket over once: left alone, ldapts reconnects by itself and goes on as nobody. */
function onlyOnce(socket: Socket): () => Socket {
  let isTaken = false;
  return () => {
    if (isTaken) throw new Error('the connection was lost');
    isTaken = true;
    return socket;
  };
}

/** Connects and binds. What it leaves behind when it fails is nothing. */
export async function openConnection(
  endpoint: Endpoint,
  { bindDn, bindPassword }: Credentials,
  signal: AbortSignal,
): Promise<Connection> {
  const socket = await openSocket(endpoint, signal);
  // The address is that of the socket that is handed over, TLS included.
  const client = new Client({ url: 'ldap://connected', createConnection: onlyOnce(socket) });
  try {
    await untilAborted(client.bind(bindDn ?? '', bindDn === undefined ? '' : bindPassword), signal);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return {
    client,
    openedAt: performance.now(),
    isBound: () => client.isBound,
    setIdle: (isIdle) => {
      if (isIdle) socket.unref();
      else socket.ref();
    },
    destroy: () => {
      socket.destroy();
    },
  };
}
