import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { Failure } from '../../bot/failure.ts';
import type { MailSender } from '../../bot/ports/mail-sender.ts';
import type { OutboxMail } from '../../bot/ports/outbox.ts';
import { composeMail, readSender, type ReadAddress } from './compose-mail.ts';

const SAFE_ID = /^[\w-]+$/;

/**
 * Writes each mail as `<id>.eml`, whole or not at all; the same mail again takes its own place.
 * What `from` has to be: see `readSender`.
 */
export function createMailFolder(settings: {
  readonly folder: string;
  readonly from: string;
  readonly readAddress: ReadAddress;
}): MailSender {
  const { folder, readAddress } = settings;
  const from = readSender(settings.from, readAddress);
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(mail) {
      const { message } = await transport.sendMail(composeMail(mail, from, readAddress));
      await writeWhole(folder, mail, message);
    },
  };
}

async function writeWhole(folder: string, { id }: OutboxMail, message: unknown): Promise<void> {
  if (!SAFE_ID.test(id) || !Buffer.isBuffer(message)) throw new TypeError('no mail to write');
  const unfinished = path.join(folder, `.${id}.part`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(unfinished, 'w', 0o600);
    try {
      await file.writeFile(message);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path.join(folder, `${id}.eml`));
  } catch (cause) {
    throw new Failure('MAIL_UNAVAILABLE', 'the folder for mails cannot be written', { cause });
  }
}
