/** A request that is not served. What is answered says nothing but the status: whoever forges requests learns nothing. */
export class Refusal extends Error {
  readonly status: number;
  /** For the log: a word of ours, and nothing that was sent. */
  readonly reason: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, reason: string, retryAfterSeconds?: number) {
    super(reason);
    this.name = 'Refusal';
    this.status = status;
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
