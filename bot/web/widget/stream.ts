import { isActivitySet } from './activity.ts';
import type { ActivitySet } from './activity.ts';

const KEEP_ALIVE_MS = 20_000;
const LONGEST_SILENCE_MS = 65_000;
const LONGEST_HANDSHAKE_MS = 10_000;

export interface Stream {
  /** Whether the server ever took us. A proxy that forbids WebSockets shows only in this. */
  readonly ended: Promise<'was-open' | 'never-open'>;
  readonly close: () => void;
}

/** One WebSocket, until it ends, however that happens. */
export function openStream(
  url: string,
  opened: () => void,
  received: (set: ActivitySet) => void,
): Stream {
  const socket = new WebSocket(url);
  const { promise: ended, resolve } = Promise.withResolvers<'was-open' | 'never-open'>();
  let isOpen = false;
  let lastFrameAt = Date.now();
  let serverKeepsAlive = false;

  const end = () => {
    clearInterval(keepAlive);
    clearTimeout(handshake);
    // A socket whose other end vanished may stay "closing" for minutes; nobody waits for it.
    socket.onmessage = null;
    socket.close();
    resolve(isOpen ? 'was-open' : 'never-open');
  };
  const handshake = setTimeout(() => {
    if (!isOpen) end();
  }, LONGEST_HANDSHAKE_MS);
  const keepAlive = setInterval(() => {
    if (serverKeepsAlive && Date.now() - lastFrameAt > LONGEST_SILENCE_MS) end();
    else if (isOpen) socket.send('');
  }, KEEP_ALIVE_MS);

  socket.onopen = () => {
    isOpen = true;
    lastFrameAt = Date.now();
    opened();
  };
  socket.onmessage = ({ data }) => {
    lastFrameAt = Date.now();
    if (data === '') serverKeepsAlive = true;
    const set = readFrame(data);
    if (set !== undefined) received(set);
  };
  socket.onclose = end;
  socket.onerror = end;
  return { ended, close: end };
}

/** Absent for keep-alives and for frames of a kind that we do not know. */
function readFrame(data: unknown): ActivitySet | undefined {
  if (typeof data !== 'string' || data === '') return undefined;
  try {
    const frame: unknown = JSON.parse(data);
    return isActivitySet(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}
