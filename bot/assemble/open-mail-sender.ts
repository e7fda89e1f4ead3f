import type { Config } from '../config.ts';
import { readAddress } from '../diagnosis/address.ts';
import type { MailSender } from '../ports/mail-sender.ts';
import { toMailFolder } from './open-mail-files.ts';

/** Of mails that are only written to disk. */
const NOBODY = 'Assistant Sygefor <assistant-sygefor@localhost.localdomain>';

/**
 * Loads what it needs with the first mail: a start does not wait for it.
 *
 * @throws `Failure` with `CONFIG_INVALID` at the first mail, for what `readConfig` let through.
 */
export function openMailSender(config: Config): MailSender {
  let opened: Promise<MailSender> | undefined;
  return {
    async send(mail) {
      opened ??= open(config);
      await (await opened).send(mail);
    },
  };
}

async function open(config: Config): Promise<MailSender> {
  const { mail } = config;
  if (mail.smtp !== undefined) {
    const { createMailSender } = await import('../../adapters/mail/create-mail-sender.ts');
    return createMailSender({ smtpUrl: mail.smtp.url, from: mail.smtp.from, readAddress });
  }
  const { createMailFolder } = await import('../../adapters/mail/create-mail-folder.ts');
  return createMailFolder({ folder: toMailFolder(config), from: mail.from ?? NOBODY, readAddress });
}
