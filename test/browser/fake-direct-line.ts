import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Language } from '../../bot/ports/message.ts';
import type { Reply } from '../../bot/ports/reply.ts';
import { isRecord, isString } from '../../bot/web/widget/shape.ts';
import { scriptedReplies } from './scripted-conversation.ts';

type Activity = Readonly<Record<string, unknown>>;

interface Talk {
  readonly id: string;
  readonly activities: Activity[];
  readonly sockets: Set<WebSocket>;
  readonly clientIds: Set<string>;
  language: Language;
}

/** Conversations in memory, each answered from the script. */
export class FakeDirectLine {
  readonly talks = new Map<string, Talk>();
  /** Every post that came in, repeated ones as well. */
  readonly posts: Activity[] = [];
  /** The body of every start of a conversation. */
  readonly starts: Activity[] = [];

  find(id: string): Talk | undefined {
    return this.talks.get(id);
  }

  open(id: string, language: Language): Talk {
    const known = this.talks.get(id);
    if (known !== undefined) return known;
    const talk = {
      id,
      language,
      activities: [],
      sockets: new Set<WebSocket>(),
      clientIds: new Set<string>(),
    };
    this.talks.set(id, talk);
    this.#add(
      talk,
      ...scriptedReplies('open', language).map((reply) => this.#fromBot(talk, reply)),
    );
    return talk;
  }

  /** The same client id is the same message, and is taken once. */
  receive(id: string, activity: Activity, isTaken: boolean): void {
    this.posts.push(activity);
    const talk = this.talks.get(id);
    if (talk === undefined || !isTaken) return;
    const channelData = isRecord(activity['channelData']) ? activity['channelData'] : {};
    const clientId = String(channelData['clientActivityID']);
    if (talk.clientIds.has(clientId)) return;
    talk.clientIds.add(clientId);
    this.#add(talk, { ...activity, from: { id: 'dl_1', role: 'user' }, value: undefined });
    this.#answer(talk, activity, channelData['choice']);
  }

  push(...replies: readonly Reply[]): void {
    for (const talk of this.talks.values()) {
      this.#add(talk, ...replies.map((reply) => this.#fromBot(talk, reply)));
    }
  }

  attach(talk: Talk, socket: WebSocket, watermark: number): void {
    talk.sockets.add(socket);
    socket.on('close', () => talk.sockets.delete(socket));
    this.#send(talk, socket, watermark);
  }

  cutSockets(): void {
    for (const talk of this.talks.values()) for (const socket of talk.sockets) socket.terminate();
  }

  #answer(talk: Talk, activity: Activity, choice: unknown): void {
    const text = String(activity['text']);
    if (text === 'English') talk.language = 'en';
    if (text === 'Français') talk.language = 'fr';
    const value = isRecord(activity['value']) ? activity['value'] : {};
    const heard = {
      text,
      choice: isString(choice) ? choice : undefined,
      form: isString(value['form']) ? value['form'] : undefined,
    };
    for (const socket of talk.sockets) {
      socket.send(JSON.stringify({ activities: [{ type: 'typing', from: { role: 'bot' } }] }));
    }
    const replies = scriptedReplies(heard, talk.language);
    this.#add(talk, ...replies.map((reply) => this.#fromBot(talk, reply)));
  }

  #fromBot(talk: Talk, reply: Reply): Activity {
    const from = { id: 'bot', role: 'bot' };
    return {
      type: 'message',
      from,
      locale: talk.language,
      text: reply.kind,
      channelData: { reply },
    };
  }

  #add(talk: Talk, ...activities: readonly Activity[]): void {
    const before = talk.activities.length;
    for (const activity of activities) {
      const id = `${talk.id}|${String(talk.activities.length).padStart(7, '0')}`;
      talk.activities.push({ ...activity, id, timestamp: new Date().toISOString() });
    }
    for (const socket of talk.sockets) this.#send(talk, socket, before);
  }

  #send({ activities }: Talk, socket: WebSocket, from: number): void {
    const frame = { activities: activities.slice(from), watermark: String(activities.length) };
    socket.send(JSON.stringify(frame));
  }
}

export const newConversationId = (): string => randomUUID();
