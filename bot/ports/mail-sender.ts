import type { OutboxMail } from './outbox.ts';

/** Hands mails to somebody who delivers them. */
export interface MailSender {
  /**
   * Returns once the mail is somebody else's responsibility. The same mail again, after a lost
   * answer, goes out with the same Message-ID.
   *
   * @throws `Failure` with `MAIL_UNAVAILABLE` (try again) or `MAIL_REFUSED` (never try again).
   */
  send(mail: OutboxMail): Promise<void>;
}
