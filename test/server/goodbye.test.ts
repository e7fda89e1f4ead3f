import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { createGoodbye, type Goodbye } from '../../bot/server/goodbye.ts';

interface Running {
  readonly port: number;
  readonly goodbye: Goodbye;
}

/** A server that greets, except at `/silence`. */
async function open(): Promise<Running> {
  const http: Server = createServer((request, response) => {
    goodbye.tell(response);
    if (request.url !== '/silence') response.end('hello');
  });
  const goodbye = createGoodbye(http);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  onTestFinished(() => http.closeAllConnections());
  return { port: (http.address() as AddressInfo).port, goodbye };
}

async function connected({ port }: Running): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Says what it has to say over a connection that it made before. */
async function ask(socket: Socket, path = '/'): Promise<string> {
  socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`);
  return text(socket);
}

it('answers whoever was connected before it, and lets go of them then', async () => {
  const running = await open();
  const sockets = await Promise.all(Array.from({ length: 50 }, () => connected(running)));

  const refused = running.goodbye.refuse();
  const answers = await Promise.all(sockets.map((socket) => ask(socket)));
  await refused;
  await running.goodbye.close(30_000);

  for (const answer of answers) {
    expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*\r\nconnection: close\r\n[^]*hello$/i);
  }
});

it('answers the next request of a client that keeps its connection', async () => {
  const { port, goodbye } = await open();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const request = async (): Promise<string | undefined> => {
    const [answer] = (await once(get({ port, host: '127.0.0.1', agent }), 'response')) as [
      IncomingMessage,
    ];
    await text(answer);
    return answer.headers.connection;
  };

  const before = await request();
  await goodbye.refuse();
  const after = await request();
  await goodbye.close(30_000);

  expect([before, after]).toEqual(['keep-alive', 'close']);
});

it('takes nobody new', async () => {
  const running = await open();

  await running.goodbye.refuse();

  await expect(connected(running)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await running.goodbye.close(30_000);
});

it('does not wait for a client that keeps its connection and says nothing', async () => {
  const { port, goodbye } = await open();
  const socket = connect(port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  await once(socket, 'data');

  await goodbye.close(30_000);

  socket.destroy();
});

it('cuts off what is not answered in time', async () => {
  const running = await open();
  const socket = await connected(running);
  const answered = ask(socket, '/silence').catch((error: unknown) => error);

  await running.goodbye.close(0);

  expect(await answered).not.toContain('HTTP');
});
