import type { WebSocket } from 'ws';
import type { Conversation, Conversations } from '../../bot/ports/conversations.ts';
import { toActivity, type Activity } from './activity.ts';

/** How many lines one frame holds, and one page of a reader. */
export const PAGE = 100;

/** A client that reads nothing for so long is let go; it comes back with its watermark. */
const MOST_UNREAD_BYTES = 4_000_000;

/** A client that is gone never answers the close, and would hold up the end of the process. */
const LONGEST_GOODBYE_MS = 1000;

export interface Stream {
  /** Sends the lines that this client has not been sent yet. Calls while it is at it are remembered. */
  advance(): void;
  /** Sends something that is not kept. */
  pass(activity: Activity): void;
  /** Asks whether the client is still there, and lets go of one that did not answer the last time. */
  beat(): void;
  close(code: number, reason: string): void;
}

/** One client's socket: everything after `seq`, in order, then what follows, as long as it lasts. */
export function createStream(
  socket: WebSocket,
  conversation: Conversation,
  seq: number,
  parts: { readonly conversations: Conversations; readonly onDefect: (error: unknown) => void },
): Stream {
  let sentSeq = seq;
  let isAdvancing = false;
  let isThereMore = false;
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));

  const send = (frame: string): void => {
    if (socket.readyState !== socket.OPEN) return;
    socket.send(frame);
    if (socket.bufferedAmount > MOST_UNREAD_BYTES) socket.terminate();
  };

  const sendPage = async (): Promise<void> => {
    const entries = await parts.conversations.entriesAfter(conversation.id, sentSeq, PAGE);
    const activities = entries
      .map((entry) => toActivity(conversation, entry))
      .filter((activity) => activity !== undefined);
    sentSeq = entries.at(-1)?.seq ?? sentSeq;
    if (entries.length === PAGE) isThereMore = true;
    if (activities.length > 0) send(JSON.stringify({ activities, watermark: String(sentSeq) }));
  };

  const advance = async (): Promise<void> => {
    isThereMore = true;
    if (isAdvancing) return;
    isAdvancing = true;
    try {
      while (isStillWanted()) {
        isThereMore = false;
        await sendPage();
      }
    } catch (error) {
      parts.onDefect(error);
      socket.close(1011, 'try again');
    } finally {
      isAdvancing = false;
    }
  };
  // A function, because the compiler does not see that sendPage and advance change the flag.
  const isStillWanted = (): boolean => isThereMore && socket.readyState === socket.OPEN;

  return {
    advance: () => void advance(),
    pass: (activity) => send(JSON.stringify({ activities: [activity] })),
    beat() {
      if (!isAlive) {
        socket.terminate();
        return;
      }
      isAlive = false;
      socket.ping();
      send('');
    },
    close(code, reason) {
      socket.close(code, reason);
      setTimeout(() => socket.terminate(), LONGEST_GOODBYE_MS).unref();
    },
  };
}
