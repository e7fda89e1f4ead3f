import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Every LDAP message is a sequence; a TLS record begins otherwise, and its random bytes may look like anything. */
const SEQUENCE = 0x30;

/** How LDAP operations are tagged on the wire. */
const OPERATIONS: Readonly<Record<number, LdapOperation>> = {
  0x60: 'bind',
  0x42: 'unbind',
  0x63: 'search',
};

type LdapOperation = 'bind' | 'unbind' | 'search' | 'other';

/** What happens to bytes: they pass, or they are swallowed while the connection stays open. */
type Flow = 'pass' | 'swallow';

/** Stands between a client and a server, counts, and does harm on request. */
export interface TcpProxy extends AsyncDisposable {
  readonly port: number;
  /** Connections that clients have open now. */
  open(): number;
  /** Connections that were ever accepted. */
  accepted(): number;
  /** LDAP operations that clients sent, over all connections; none are seen inside TLS. */
  operations(): Readonly<Record<LdapOperation, number>>;
  /** Everything that clients sent, for looking for what must not be there. */
  sent(): Buffer;
  cutAll(): void;
  /** The connections that are open now swallow everything for ever; new ones are as good as any. */
  silenceOpen(): void;
  setFlow(flow: Flow): void;
  /** Delays what the server says. */
  setDelay(delayMs: number): void;
  /** Called with each connection as it is accepted. */
  onAccept(act: (client: Socket) => void): void;
}

/** Where the message that begins here ends; `undefined` when it is not complete or not LDAP. */
function endOfMessage(bytes: Buffer): { readonly start: number; readonly end: number } | undefined {
  const length = bytes[1];
  if (bytes[0] !== SEQUENCE || length === undefined) return undefined;
  const size = length & 0x80 ? length & 0x7f : 0;
  if (size > 4 || bytes.length < 2 + size) return undefined;
  const start = 2 + size;
  const end = start + (size === 0 ? length : bytes.readUIntBE(2, size));
  return bytes.length < end ? undefined : { start, end };
}

/** Counts the operations in a stream that comes in pieces. */
function createCounter(count: (operation: LdapOperation) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    for (let at = endOfMessage(rest); at !== undefined; at = endOfMessage(rest)) {
      // The number of the message comes first: a tag, its length, its bytes.
      const tag = rest[at.start + 2 + (rest[at.start + 1] ?? 0)] ?? 0;
      count(OPERATIONS[tag] ?? 'other');
      rest = rest.subarray(at.end);
    }
  };
}

/** Starts a proxy on a free loopback port in front of that port. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const counts: Record<LdapOperation, number> = { bind: 0, unbind: 0, search: 0, other: 0 };
  const sent: Buffer[] = [];
  const clients = new Set<Socket>();
  const silenced = new WeakSet<Socket>();
  let accepted = 0;
  let flow: Flow = 'pass';
  let delayMs = 0;
  let act: (client: Socket) => void = () => undefined;

  const server = createServer((client) => {
    accepted += 1;
    clients.add(client);
    const upstream = connect(targetPort, '127.0.0.1');
    const end = (): void => {
      clients.delete(client);
      client.destroy();
      upstream.destroy();
    };
    const count = createCounter((operation) => (counts[operation] += 1));
    client.on('data', (bytes) => {
      sent.push(bytes);
      count(bytes);
      if (flow === 'pass' && !silenced.has(client)) upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (flow === 'swallow') return;
      if (delayMs === 0) client.write(bytes);
      else setTimeout(() => client.writable && client.write(bytes), delayMs);
    });
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
    act(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const cutAll = (): void => {
    for (const client of clients) client.destroy();
  };
  return {
    port: address.port,
    open: () => clients.size,
    accepted: () => accepted,
    operations: () => ({ ...counts }),
    sent: () => Buffer.concat(sent),
    cutAll,
    silenceOpen: () => {
      for (const client of clients) silenced.add(client);
    },
    setFlow: (next) => (flow = next),
    setDelay: (next) => (delayMs = next),
    onAccept: (next) => (act = next),
    [Symbol.asyncDispose]: async () => {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
}
