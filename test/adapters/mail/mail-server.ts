import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import type { Certificates } from '../../live/certificates.ts';

export interface ReceivedMail {
  readonly recipients: readonly string[];
  readonly sender: string;
  readonly isSecure: boolean;
  readonly user: string | undefined;
  readonly source: Buffer;
  /** When its last line came, by `performance.now()`. */
  readonly atMs: number;
}

/** A real SMTP server on loopback that keeps what it is given. */
export interface MailServer {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** How often somebody tried to log in. */
  readonly logins: () => number;
}

export interface MailServerOptions {
  readonly certificates?: Certificates;
  /** TLS from the first byte; otherwise STARTTLS when there is a certificate. */
  readonly secure?: boolean;
  readonly login?: { readonly user: string; readonly pass: string };
  /** Answers this status to the recipient, or to the message; looked at for each mail. */
  readonly refuses?: { readonly at: 'recipient' | 'message'; readonly status: number } | undefined;
}

/** Open until the test is over. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const server = await openMailServer(options);
  onTestFinished(async () => server[Symbol.asyncDispose]());
  return server;
}

/** Open until it is disposed of, for several tests. */
export async function openMailServer(
  options: MailServerOptions = {},
): Promise<MailServer & AsyncDisposable> {
  const received: ReceivedMail[] = [];
  let logins = 0;
  const server = new SMTPServer({
    ...(await toServerOptions(options)),
    onAuth: ({ username, password }, _session, done) => {
      logins += 1;
      const isRight = username === options.login?.user && password === options.login?.pass;
      if (isRight) done(null, { user: username });
      else done(Object.assign(new Error('wrong login'), { responseCode: 535 }));
    },
    onRcptTo: (_address, _session, done) => {
      done(refusal(options, 'recipient'));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refused = refusal(options, 'message');
        const { mailFrom, rcptTo } = session.envelope;
        if (refused === null) {
          received.push({
            recipients: rcptTo.map(({ address }) => address),
            sender: mailFrom === false ? '' : mailFrom.address,
            isSecure: session.secure,
            user: session.user === undefined ? undefined : String(session.user),
            source: Buffer.concat(chunks),
            atMs: performance.now(),
          });
        }
        done(refused);
      });
    },
  });
  // A client that turns away from our certificate is a test, not a fault.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    received,
    logins: () => logins,
    [Symbol.asyncDispose]: async () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function toServerOptions(options: MailServerOptions): Promise<SMTPServerOptions> {
  const { certificates, secure = false, login } = options;
  return {
    secure,
    disabledCommands: [
      ...(certificates === undefined ? ['STARTTLS'] : []),
      ...(login === undefined ? ['AUTH'] : []),
    ],
    ...(certificates !== undefined && {
      cert: await readFile(certificates.certFile),
      key: await readFile(certificates.keyFile),
    }),
    authOptional: login === undefined,
  };
}

function refusal({ refuses }: MailServerOptions, at: 'recipient' | 'message'): Error | null {
  if (refuses?.at !== at) return null;
  return Object.assign(new Error('no'), { responseCode: refuses.status });
}
