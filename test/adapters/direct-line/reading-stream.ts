import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { SeenActivity } from './rest.ts';

const LONGEST_WAIT_MS = 20_000;

/** A client of a stream that notes what it gets. */
export interface ReadingStream {
  readonly socket: WebSocket;
  readonly activities: SeenActivity[];
  readonly frames: string[];
  watermark: string;
  /** Resolves when this holds of what came so far. */
  until(holds: (stream: ReadingStream) => boolean): Promise<void>;
  closed(): Promise<{ readonly code: number }>;
}

export async function readStream(
  streamUrl: string,
  options: { readonly origin?: string } = {},
): Promise<ReadingStream> {
  const socket = new WebSocket(streamUrl, options);
  const closed = once(socket, 'close') as Promise<[number]>;
  const stream: ReadingStream = {
    socket,
    activities: [],
    frames: [],
    watermark: '',
    async until(holds) {
      const timeout = AbortSignal.timeout(LONGEST_WAIT_MS);
      while (!holds(stream)) await once(socket, 'message', { signal: timeout });
    },
    closed: async () => ({ code: (await closed)[0] }),
  };
  closed.catch(() => undefined);
  socket.on('message', (data: Buffer) => {
    const frame = data.toString('utf8');
    stream.frames.push(frame);
    if (frame === '') return;
    const set = JSON.parse(frame) as { activities: SeenActivity[]; watermark?: string };
    stream.activities.push(...set.activities);
    stream.watermark = set.watermark ?? stream.watermark;
  });
  await once(socket, 'open');
  return stream;
}

/** The status with which the handshake is refused. */
export async function refusedHandshake(
  streamUrl: string,
  options: { readonly origin?: string } = {},
): Promise<number | undefined> {
  const socket = new WebSocket(streamUrl, options);
  const refusal = once(socket, 'unexpected-response') as Promise<
    [unknown, { statusCode?: number; destroy(): void }]
  >;
  socket.on('error', () => undefined);
  const [, response] = await refusal;
  response.destroy();
  return response.statusCode;
}
