import path from 'node:path';
import { createMailFiles } from '../../adapters/mail/create-mail-files.ts';
import type { Config } from '../config.ts';
import { readAddress } from '../diagnosis/address.ts';
import type { MailFiles } from '../ports/mail-files.ts';

/** Where mails are written while there is no SMTP_URL. */
export function toMailFolder({ dataDir }: Config): string {
  return path.join(dataDir, 'mail');
}

/** Mails on disk; there may be some of before SMTP_URL was set. */
export function openMailFiles(config: Config): MailFiles {
  return createMailFiles({ folder: toMailFolder(config), readAddress });
}
