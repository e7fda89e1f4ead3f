import { completeEscalation } from '../../dialogs/mails/escalation-mail.ts';
import type { Enquiry } from '../ports/enquiry.ts';
import type { MailSender } from '../ports/mail-sender.ts';
import { discloseTo } from '../ports/trust/disclose-to.ts';
import { STAFF } from '../ports/trust/staff.ts';

/**
 * Puts what the directories say at this moment into the mails to support, then sends them.
 * A system that does not answer is written down as such; the mail leaves all the same.
 */
export function completeMails(sender: MailSender, enquiry: Enquiry): MailSender {
  return {
    async send({ support, ...mail }) {
      if (support === undefined) return sender.send(mail);
      const found = await Promise.all(
        support.subjects.map(async ({ subject }) =>
          discloseTo(STAFF, await enquiry.ask(subject, { isFresh: true, reader: STAFF })),
        ),
      );
      return sender.send({ ...mail, ...completeEscalation(mail, support, found) });
    },
  };
}
