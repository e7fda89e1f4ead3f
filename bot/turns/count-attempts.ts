import { Failure } from '../failure.ts';
import type { MailSender } from '../ports/mail-sender.ts';

/** How one attempt to hand over a mail ended. */
export type MailAttempt = 'sent' | 'unavailable' | 'refused' | 'defect';

/** Tells of each attempt how it ended, whatever comes of it. */
export function countAttempts(
  sender: MailSender,
  onAttempt: (attempt: MailAttempt) => void,
): MailSender {
  return {
    async send(mail) {
      try {
        await sender.send(mail);
      } catch (error) {
        onAttempt(toAttempt(error));
        throw error;
      }
      onAttempt('sent');
    },
  };
}

function toAttempt(error: unknown): MailAttempt {
  if (!(error instanceof Failure)) return 'defect';
  return error.code === 'MAIL_REFUSED' ? 'refused' : 'unavailable';
}
