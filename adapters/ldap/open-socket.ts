import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';
import { untilAborted } from './deadline.ts';

/** Where and how to connect. `ca` replaces the public authorities. */
export interface Endpoint {
  readonly url: string;
  readonly ca: readonly string[] | undefined;
}

/** `ldaps` or `ldap`, and nothing else: StartTLS would fall back to clear text after a drop. */
function toSocket({ url, ca }: Endpoint): { readonly socket: Socket; readonly ready: string } {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol === 'ldaps:') {
    const socket = connectSecure({
      host,
      port: Number(port || 636),
      ...(ca === undefined ? {} : { ca: [...ca] }),
    });
    return { socket, ready: 'secureConnect' };
  }
  return { socket: connectPlain({ host, port: Number(port || 389) }), ready: 'connect' };
}

/**
 * Opens a connection on which the chain and the name of the server are checked, when it is `ldaps`.
 * The socket is destroyed when the signal is aborted first.
 */
export async function openSocket(endpoint: Endpoint, signal: AbortSignal): Promise<Socket> {
  const { socket, ready } = toSocket(endpoint);
  const refused = Promise.withResolvers<never>();
  const onClose = (): void => refused.reject(new Error('closed before it was ready'));
  socket.once('error', refused.reject).once('close', onClose);
  const connected = new Promise<void>((resolve) => socket.once(ready, () => resolve()));
  try {
    await untilAborted(Promise.race([connected, refused.promise]), signal);
  } catch (error) {
    // Destroying a socket that is being opened may still make it emit an error.
    socket.on('error', () => undefined);
    socket.destroy();
    throw error;
  }
  socket.off('error', refused.reject).off('close', onClose);
  return socket.setNoDelay(true).setKeepAlive(true, 15_000);
}
