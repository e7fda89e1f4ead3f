import { completeEscalation } from '../../dialogs/mails/escalation-mail.ts';
import type { Enquiry } from '../ports/enquiry.ts';
import type { MailSender } from '../ports/mail-sender.ts';
import type { ChangedTexts } from '../ports/texts.ts';
import { discloseTo } from '../ports/trust/disclose-to.ts';
import { STAFF } from '../ports/trust/staff.ts';

/** In which words, and by whose clocks. */
export interface MailWriting {
  readonly latestTexts: () => ChangedTexts;
  readonly timeZone: string;
}

/**
 * Puts what the directories say at this moment into the mails to support, then sends them.
 * A system that does not answer is written down as such; the mail leaves all the same.
 */
export function completeMails(
  sender: MailSender,
  enquiry: Enquiry,
  { latestTexts, timeZone }: MailWriting,
): MailSender {
  return {
    async send({ support, ...mail }) {
      if (support === undefined) return sender.send(mail);
      const found = await Promise.all(
        support.subjects.map(async ({ subject }) =>
          discloseTo(STAFF, await enquiry.ask(subject, { isFresh: true, reader: STAFF })),
        ),
      );
      const completed = completeEscalation(mail, support, found, {
        texts: latestTexts(),
        timeZone,
      });
      return sender.send({ ...mail, ...completed });
    },
  };
}
