import type { Clock } from '../../bot/ports/clock.ts';

interface Timer {
  readonly at: number;
  readonly action: () => void;
}

/** Time that passes only when the test says so. */
export class FakeClock implements Clock {
  #nowMs: number;
  readonly #timers = new Set<Timer>();

  constructor(start = '2026-11-22T09:00:00.000Z') {
    this.#nowMs = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#nowMs);
  }

  after(delayMs: number, action: () => void): () => void {
    const timer = { at: this.#nowMs + delayMs, action };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets so much time pass: what is due by then happens, in order. */
  pass(ms: number): void {
    const end = this.#nowMs + ms;
    for (let next = this.#nextUntil(end); next !== undefined; next = this.#nextUntil(end)) {
      this.#timers.delete(next);
      this.#nowMs = next.at;
      next.action();
    }
    this.#nowMs = end;
  }

  get timers(): number {
    return this.#timers.size;
  }

  #nextUntil(end: number): Timer | undefined {
    return [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
