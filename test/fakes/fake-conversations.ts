import { EventEmitter, once } from 'node:events';
import { Failure } from '../../bot/failure.ts';
import type {
  Announcement,
  Conversation,
  Conversations,
  Entry,
  Incoming,
} from '../../bot/ports/conversations.ts';
import type { Identity, Language, Message } from '../../bot/ports/message.ts';
import type { Reply } from '../../bot/ports/reply.ts';

type Script = (message: Message) => readonly Reply[];

interface Kept {
  readonly conversation: Conversation;
  readonly language: Language;
  readonly entries: Entry[];
  readonly seqByClientId: Map<string, number>;
}

/** Conversations in memory, answered at once by a script. It outlives the servers over it, as a store does. */
export class FakeConversations implements Conversations {
  isDown = false;
  readonly #kept = new Map<string, Kept>();
  readonly #news = new EventEmitter().setMaxListeners(0);
  readonly #script: Script;

  constructor(script: Script = echo) {
    this.#script = script;
  }

  open({
    language,
    identity,
    ...conversation
  }: Conversation & { readonly language: Language; readonly identity?: Identity }) {
    this.#failWhenDown();
    if (!this.#kept.has(conversation.id)) {
      const kept = { conversation, language, entries: [], seqByClientId: new Map() };
      this.#kept.set(conversation.id, kept);
      this.#take(kept, { kind: 'open', language, ...(identity && { identity }) }, {});
    }
    return Promise.resolve(undefined);
  }

  find(id: string) {
    this.#failWhenDown();
    return Promise.resolve(this.#kept.get(id)?.conversation);
  }

  receive(id: string, { message, clientId, toRaw }: Incoming) {
    this.#failWhenDown();
    const kept = this.#kept.get(id);
    if (kept === undefined) return Promise.resolve(undefined);
    const known = clientId === undefined ? undefined : kept.seqByClientId.get(clientId);
    if (known !== undefined) return Promise.resolve({ seq: known, isDuplicate: true });
    const seq = kept.entries.length + 1;
    if (clientId !== undefined) kept.seqByClientId.set(clientId, seq);
    // As a store does: what is kept is JSON.
    const raw: unknown = JSON.parse(JSON.stringify(toRaw('text' in message ? message.text : '')));
    this.#take(kept, message, raw);
    return Promise.resolve({ seq, isDuplicate: false });
  }

  entriesAfter(id: string, seq: number, limit: number) {
    this.#failWhenDown();
    return Promise.resolve((this.#kept.get(id)?.entries ?? []).slice(seq, seq + limit));
  }

  subscribe(id: string, listener: (announcement: Announcement) => void) {
    this.#news.on(id, listener);
    return () => this.#news.off(id, listener);
  }

  /** Says something that nobody asked for. */
  say(id: string, reply: Reply): void {
    const kept = this.#kept.get(id);
    if (kept !== undefined) this.#append(kept, reply);
    this.#news.emit(id, { kind: 'entries' });
  }

  /** Erases it, as somebody does from elsewhere. */
  erase(id: string): void {
    this.#kept.delete(id);
  }

  type(id: string): void {
    this.#news.emit(id, { kind: 'typing' });
  }

  listenersOf(id: string): number {
    return this.#news.listenerCount(id);
  }

  languageOf(id: string): Language | undefined {
    return this.#kept.get(id)?.language;
  }

  messagesOf(id: string): readonly Message[] {
    return this.linesOf(id).flatMap((entry) => (entry.role === 'user' ? [entry.message] : []));
  }

  linesOf(id: string): readonly Entry[] {
    return this.#kept.get(id)?.entries ?? [];
  }

  /** Resolves when the next line of this conversation is announced. */
  async nextNews(id: string): Promise<void> {
    await once(this.#news, id);
  }

  #take(kept: Kept, message: Message, raw: unknown): void {
    const { entries, conversation } = kept;
    entries.push({ seq: entries.length + 1, role: 'user', at: now(), message, raw });
    for (const reply of this.#script(message)) this.#append(kept, reply);
    this.#news.emit(conversation.id, { kind: 'entries' });
  }

  #append({ entries }: Kept, reply: Reply): void {
    entries.push({ seq: entries.length + 1, role: 'assistant', at: now(), reply, language: 'fr' });
  }

  #failWhenDown(): void {
    if (this.isDown) throw new Failure('STORE_UNAVAILABLE', 'the store is down');
  }
}

function now(): string {
  return new Date().toISOString();
}

function echo(message: Message): readonly Reply[] {
  switch (message.kind) {
    case 'open':
      return [
        {
          kind: 'choices',
          text: 'What do you see?',
          choices: [
            { id: 'screen:login-page', label: 'The login page' },
            { id: 'screen:nothing-yet', label: 'Nothing yet' },
          ],
        },
      ];
    case 'text':
      return [{ kind: 'text', text: `you said: ${message.text}` }];
    case 'choice':
      return [{ kind: 'text', text: `you chose: ${message.id}` }];
    case 'form':
      return [{ kind: 'text', text: `you filled in: ${message.form}` }];
  }
}
