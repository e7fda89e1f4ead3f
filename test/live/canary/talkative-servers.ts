import { once } from 'node:events';
import { createServer } from 'node:http';
import { SMTPServer } from 'smtp-server';

interface Delivered {
  readonly recipient: string;
  readonly source: string;
}

interface TalkativeMailServer extends AsyncDisposable {
  readonly port: number;
  readonly delivered: readonly Delivered[];
}

/**
 * Takes mails from whoever logs in, but for recipients at `refused.test`; whom it refuses, it
 * answers with everything that it knows.
 */
export async function startTalkativeMailServer(
  user: string,
  pass: string,
): Promise<TalkativeMailServer> {
  const delivered: Delivered[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => {
      if (username === user && password === pass) done(null, { user });
      else done(new Error('wrong login'));
    },
    onRcptTo: ({ address }, _session, done) => {
      const words = `${address} is nobody here, said ${user} with ${pass}`;
      const isRefused = address.endsWith('@refused.test');
      done(isRefused ? Object.assign(new Error(words), { responseCode: 550 }) : null);
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('utf8');
        delivered.push(...envelope.rcptTo.map(({ address }) => ({ recipient: address, source })));
        done();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    port: portOf(listening.address()),
    delivered,
    [Symbol.asyncDispose]: async () => new Promise((resolve) => server.close(() => resolve())),
  };
}

interface TalkativeApi extends AsyncDisposable {
  readonly url: string;
  readonly asked: () => number;
}

/** An interface of Sygefor that fails, and repeats in its answer whatever it was sent. */
export async function startTalkativeApi(): Promise<TalkativeApi> {
  let asked = 0;
  const server = createServer(({ url, headers }, response) => {
    asked += 1;
    response.writeHead(500, { 'content-type': 'application/json', 'x-you-said': String(url) });
    response.end(JSON.stringify({ code: String(url), error: { url, headers } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String(portOf(server.address()))}`,
    asked: () => asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
