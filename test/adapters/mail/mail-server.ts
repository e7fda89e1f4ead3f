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
}

/** A real SMTP server on loopback that keeps what it is given, until the test is over. */
export interface MailServer {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
}

export interface MailServerOptions {
  readonly certificates?: Certificates;
  /** TLS from the first byte; otherwise STARTTLS when there is a certificate. */
  readonly secure?: boolean;
  readonly login?: { readonly user: string; readonly pass: string };
  /** Answers this status to the recipient, or to the message. */
  readonly refuses?: { readonly at: 'recipient' | 'message'; readonly status: number };
}

export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    ...(await toServerOptions(options)),
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
          });
        }
        done(refused);
      });
    },
  });
  // A client that turns away from our certificate is a test, not a fault.
  server.on('error', () => undefined);
  const listening = server.listen(0, '0.0.0.0');
  await once(listening, 'listening');
  onTestFinished(async () => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, received };
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
    onAuth: ({ username, password }, _session, done) => {
      const isRight = username === login?.user && password === login?.pass;
      if (isRight) done(null, { user: username });
      else done(Object.assign(new Error('wrong login'), { responseCode: 535 }));
    },
  };
}

function refusal({ refuses }: MailServerOptions, at: 'recipient' | 'message'): Error | null {
  if (refuses?.at !== at) return null;
  return Object.assign(new Error('no'), { responseCode: refuses.status });
}
