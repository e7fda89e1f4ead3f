import { once } from 'node:events';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { rest, start, type RestAnswer } from '../adapters/direct-line/rest.ts';

/** What our token says of its holder. */
const Payload = z.object({ user: z.string() });

/** An activity as it came, with what tests look for. */
interface CameActivity {
  readonly type: string;
  readonly id: string;
  readonly from: { readonly id: string; readonly role: string };
  readonly channelData?: { readonly reply?: unknown };
}

/** What came of one message. */
export interface Exchange {
  readonly posted: RestAnswer;
  /** In the order of the stream: the echo, signs of typing, the replies. */
  readonly came: readonly CameActivity[];
  /** By `performance.now()`. */
  readonly sentAtMs: number;
  readonly acceptedAtMs: number;
  readonly answeredAtMs: number;
}

/** Somebody in the web page: one conversation, one stream. */
export interface Visitor extends Disposable {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly exchanges: readonly Exchange[];
  /** Posts an activity and waits for its answer. */
  post(activity: Readonly<Record<string, unknown>>): Promise<Exchange>;
  type(text: string): Promise<Exchange>;
  choose(id: string): Promise<Exchange>;
  submit(form: string, values: Readonly<Record<string, string>>): Promise<Exchange>;
  /** Everything that was said, as a poller reads it. */
  read(): Promise<RestAnswer>;
}

const LONGEST_WAIT_MS = 60_000;

/** Begins a conversation and waits for the greeting. */
export async function beginVisit(
  place: { readonly url: string; readonly domain: string },
  locale = 'fr',
): Promise<Visitor> {
  const { id, token, streamUrl } = await start(place, { locale });
  const socket = new WebSocket(streamUrl);
  const came: CameActivity[] = [];
  const exchanges: Exchange[] = [];
  socket.on('message', (data: Buffer) => {
    const frame = data.toString('utf8');
    if (frame !== '')
      came.push(...(JSON.parse(frame) as { activities: CameActivity[] }).activities);
  });

  /** A turn is committed as a whole and comes in one frame: with its first reply all of it is there. */
  const answerTo = async (afterId: string): Promise<number> => {
    const isAnswered = (): boolean =>
      came.some(
        ({ from, type, id: own }) => from.role === 'bot' && type === 'message' && own > afterId,
      );
    const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
    while (!isAnswered()) await once(socket, 'message', { signal });
    return performance.now();
  };

  const post: Visitor['post'] = async (activity) => {
    const before = came.length;
    const path = `/conversations/${id}/activities`;
    const sentAtMs = performance.now();
    const posted = await rest(place, 'POST', path, {
      token,
      body: { type: 'message', ...activity },
    });
    const acceptedAtMs = performance.now();
    if (posted.status !== 200) throw new Error(`refused with ${posted.status}: ${posted.text}`);
    const answeredAtMs = await answerTo(posted.body.id);
    const exchange = { posted, came: came.slice(before), sentAtMs, acceptedAtMs, answeredAtMs };
    exchanges.push(exchange);
    return exchange;
  };

  await answerTo('');
  return {
    id,
    token,
    userId: Payload.parse(JSON.parse(payloadOf(token))).user,
    exchanges,
    post,
    type: (text) => post({ text }),
    choose: (choice) => post({ text: choice, value: { choice } }),
    submit: (form, values) => post({ value: { form, ...values } }),
    read: () => rest(place, 'GET', `/conversations/${id}/activities`, { token }),
    [Symbol.dispose]: () => socket.terminate(),
  };
}

function payloadOf(token: string): string {
  return Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
}
