/** What time it is, and when it is time. Tests have one of their own. */
export interface Clock {
  now(): Date;
  /** Calls once, after that many milliseconds. Returns how to call it off. */
  after(delayMs: number, action: () => void): () => void;
}
