/** The connector of Teams did not take what it was sent. Holds nothing of it. */
export class ConnectorError extends Error {
  /** 0: it did not answer. */
  readonly status: number;
  readonly retryAfterMs: number | undefined;

  constructor(status: number, retryAfterMs?: number, options?: { readonly cause?: unknown }) {
    super(
      status === 0 ? 'the connector did not answer' : `the connector answered ${status}`,
      options,
    );
    // A log holds the name of an error and not its message.
    this.name = `CONNECTOR_${status}`;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}
