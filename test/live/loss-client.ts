import type { Entry } from '../../bot/ports/conversations.ts';
import type { FromProcess, ToProcess } from './loss-protocol.ts';

/**
 * A person's browser: says its lines one after the other, each until it is confirmed, and keeps
 * what it is shown. After a lost connection it asks for what comes after the last line that it has.
 */
export class LossClient {
  readonly id: string;
  readonly shown: Entry[] = [];
  readonly lines: readonly string[];
  /** Lines that it said again, because their confirmation was lost with the process. */
  repeated = 0;
  #confirmed = 0;
  #send: (order: ToProcess) => void = () => undefined;

  constructor(id: string, lines: readonly string[]) {
    this.id = id;
    this.lines = lines;
  }

  connect(send: (order: ToProcess) => void): void {
    this.#send = send;
    send({ kind: 'open', id: this.id, after: this.shown.at(-1)?.seq ?? 0 });
    this.#sayNext();
  }

  hear(told: FromProcess): void {
    if (told.kind === 'entry') this.shown.push(told.entry);
    if (told.kind === 'received' && told.clientId === this.#clientId()) {
      this.#confirmed += 1;
      if (told.isDuplicate) this.repeated += 1;
      this.#sayNext();
    }
  }

  /** The greeting, and each line with its reply. */
  get isDone(): boolean {
    return this.shown.length >= 1 + 2 * this.lines.length;
  }

  #clientId(): string {
    return `${this.id}-${this.#confirmed}`;
  }

  #sayNext(): void {
    const text = this.lines[this.#confirmed];
    if (text !== undefined) {
      this.#send({ kind: 'say', id: this.id, clientId: this.#clientId(), text });
    }
  }
}
