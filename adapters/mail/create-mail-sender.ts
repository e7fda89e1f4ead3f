import { createTransport } from 'nodemailer';
import type { MailSender } from '../../bot/ports/mail-sender.ts';
import { composeMail, readSender, type ReadAddress } from './compose-mail.ts';
import { toMailFailure } from './mail-failure.ts';
import { readSmtpUrl } from './smtp-settings.ts';

export interface MailSenderSettings {
  /** See `readSmtpUrl`. */
  readonly smtpUrl: string;
  /** See `readSender`. */
  readonly from: string;
  readonly readAddress: ReadAddress;
}

/**
 * A server that takes its time after the final dot has usually taken the mail: whoever hangs up
 * earlier makes a duplicate. The lease of the outbox has to be longer than this.
 */
const ANSWER_TIMEOUT_MS = 600_000;

const TIMEOUTS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
  socketTimeout: ANSWER_TIMEOUT_MS,
};

/**
 * Sends by SMTP, one connection a mail. The certificate of the server has to come from an authority that Node trusts:
 * a public one, or one of NODE_EXTRA_CA_CERTS.
 *
 * @throws `Failure` with `CONFIG_INVALID` for a wrong address or URL.
 */
export function createMailSender(settings: MailSenderSettings): MailSender {
  const { readAddress } = settings;
  const from = readSender(settings.from, readAddress);
  const transport = createTransport({
    ...readSmtpUrl(settings.smtpUrl),
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
    tls: { minVersion: 'TLSv1.2' },
  });
  return {
    async send(mail) {
      const composed = composeMail(mail, from, readAddress);
      try {
        await transport.sendMail(composed);
      } catch (error) {
        throw toMailFailure(error);
      }
    },
  };
}
