import type { WebSocket } from 'ws';
import type { Announcement, Conversation, Conversations } from '../../bot/ports/conversations.ts';
import type { LimitName } from '../../bot/ports/limit.ts';
import { toTyping, type Activity } from './activity.ts';
import type { DirectLineSettings } from './settings.ts';
import { createStream, type Stream } from './stream.ts';

/** Of the numbers that are free for applications. */
const ERASED = 4404;

export interface Streams {
  /**
   * Feeds this socket with everything after `seq`. All sockets of a conversation get everything:
   * closing the older ones makes Microsoft's client reconnect without end.
   */
  attach(socket: WebSocket, conversation: Conversation, seq: number): void;
  /** Sends something that is not kept to every socket of the conversation. */
  pass(conversationId: string, activity: Activity): void;
  /** How many sockets are fed at the moment. */
  count(): number;
  close(): void;
}

interface Room {
  readonly streams: Set<Stream>;
  readonly leave: () => void;
}

export function createStreams(parts: {
  readonly conversations: Conversations;
  readonly settings: Pick<DirectLineSettings, 'keepAliveMs' | 'limits' | 'now' | 'onLimit'>;
  readonly onDefect: (error: unknown) => void;
}): Streams {
  const { conversations, settings } = parts;
  const rooms = new Map<string, Room>();
  let openStreams = 0;

  const everyStream = function* (): Generator<Stream> {
    for (const { streams } of rooms.values()) yield* streams;
  };
  const heartbeat = setInterval(() => {
    for (const stream of everyStream()) stream.beat();
    for (const id of rooms.keys()) void letGoOfErased(id);
  }, settings.keepAliveMs);
  heartbeat.unref();

  /** Whoever still shows a conversation that was erased elsewhere is told so when they come back. */
  const letGoOfErased = async (id: string): Promise<void> => {
    try {
      if ((await conversations.find(id)) !== undefined) return;
    } catch {
      // A store that is silent for a moment has erased nothing.
      return;
    }
    for (const stream of rooms.get(id)?.streams ?? [])
      stream.close(ERASED, 'there is no more of it');
  };

  const enter = (conversation: Conversation): Room => {
    const streams = new Set<Stream>();
    const listener = (announcement: Announcement): void => {
      for (const stream of streams) announce(stream, conversation, announcement);
    };
    const room = { streams, leave: conversations.subscribe(conversation.id, listener) };
    rooms.set(conversation.id, room);
    return room;
  };

  const announce = (stream: Stream, conversation: Conversation, what: Announcement): void => {
    switch (what.kind) {
      case 'entries':
        stream.advance();
        return;
      case 'typing':
        stream.pass(toTyping(conversation, settings.now().toISOString()));
        return;
    }
  };

  const detach = (conversationId: string, stream: Stream): void => {
    const room = rooms.get(conversationId);
    if (room?.streams.delete(stream) !== true) return;
    openStreams -= 1;
    if (room.streams.size > 0) return;
    room.leave();
    rooms.delete(conversationId);
  };

  const findReached = ({ id }: Conversation): LimitName | undefined => {
    const { limits } = settings;
    if (openStreams >= limits.openStreams) return 'open-streams';
    const here = rooms.get(id)?.streams.size ?? 0;
    return here >= limits.openStreamsPerConversation ? 'open-streams-per-conversation' : undefined;
  };

  return {
    attach(socket, conversation, seq) {
      // What goes wrong on a socket ends in 'close' and concerns nobody else.
      socket.on('error', () => undefined);
      const reached = findReached(conversation);
      if (reached !== undefined) {
        settings.onLimit(reached);
        socket.close(1013, 'too many connections');
        return;
      }
      const stream = createStream(socket, conversation, seq, parts);
      const room = rooms.get(conversation.id) ?? enter(conversation);
      room.streams.add(stream);
      openStreams += 1;
      socket.on('close', () => detach(conversation.id, stream));
      stream.advance();
    },

    pass(conversationId, activity) {
      for (const stream of rooms.get(conversationId)?.streams ?? []) stream.pass(activity);
    },

    count: () => openStreams,

    close() {
      clearInterval(heartbeat);
      for (const stream of everyStream()) stream.close(1012, 'the service restarts');
    },
  };
}
