/** A mail on disk. */
export interface MailFile {
  readonly name: string;
  /** Of the mail in the outbox. */
  readonly id: string;
  /** Lower-cased; `undefined` when the file does not say. */
  readonly to: string | undefined;
  readonly writtenAt: string;
}

/** Mails that were written to disk instead of being sent. None when there is no such folder. */
export interface MailFiles {
  /** @throws `Failure` with `MAIL_UNAVAILABLE` when the folder cannot be read. */
  list(): Promise<readonly MailFile[]>;
  /**
   * A file that is gone already is no failure.
   *
   * @throws `Failure` with `MAIL_UNAVAILABLE` when it cannot be removed.
   */
  remove(name: string): Promise<void>;
}
