import { once } from 'node:events';
import type { Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What becomes of a mail that was sent in whole. */
type Fate = 'taken' | 'busy' | 'taken-and-cut' | 'taken-and-silent';

/** A real SMTP server that does to its clients what relays do on their worst days. */
export interface ChaosMailServer extends AsyncDisposable {
  readonly port: number;
  /** The Message-IDs of the copies that each recipient was delivered. */
  readonly copies: ReadonlyMap<string, readonly string[]>;
  /** How often each fate befell a mail. */
  readonly fates: Readonly<Record<Fate, number>>;
  /** From now on every mail is taken, and whoever still waits for an answer is cut off. */
  calm(): void;
}

function toFate(chance: number): Fate {
  if (chance < 0.1) return 'busy';
  if (chance < 0.16) return 'taken-and-cut';
  return chance < 0.19 ? 'taken-and-silent' : 'taken';
}

const answer = (status: number): Error => Object.assign(new Error('no'), { responseCode: status });

/** What befalls the first mails, so that nothing is left to chance but how often it happens. */
const FIRST: readonly Fate[] = ['busy', 'taken-and-cut', 'taken-and-silent'];

/** Refuses the recipients that `isPoison` names for good; what happens to the other mails is chance. */
export async function startChaosMailServer(
  random: () => number,
  isPoison: (recipient: string) => boolean,
): Promise<ChaosMailServer> {
  const copies = new Map<string, string[]>();
  const fates: Record<Fate, number> = {
    taken: 0,
    busy: 0,
    'taken-and-cut': 0,
    'taken-and-silent': 0,
  };
  const sockets = new Map<number, Socket>();
  const silent = new Set<Socket | undefined>();
  let isCalm = false;
  const first = FIRST.values();

  const take = async (source: Buffer, recipients: readonly string[]): Promise<void> => {
    const { messageId = '' } = await simpleParser(source);
    for (const recipient of recipients) {
      copies.set(recipient, [...(copies.get(recipient) ?? []), messageId]);
    }
  };

  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(isPoison(address) ? answer(550) : null),
    onData: (stream, { envelope, remotePort }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const fate = isCalm ? 'taken' : (first.next().value ?? toFate(random()));
        fates[fate] += 1;
        if (fate === 'busy') {
          done(answer(451));
          return;
        }
        const recipients = envelope.rcptTo.map(({ address }) => address);
        void take(Buffer.concat(chunks), recipients).then(() => {
          if (fate === 'taken') done();
          if (fate === 'taken-and-cut') sockets.get(remotePort)?.destroy();
          if (fate === 'taken-and-silent') silent.add(sockets.get(remotePort));
        });
      });
    },
  });
  // Clients are killed in the middle of what they say.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    port: address.port,
    copies,
    fates,
    calm: () => {
      isCalm = true;
      for (const socket of silent) socket?.destroy();
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets.values()) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
