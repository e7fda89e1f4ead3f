import { simpleParser, type ParsedMail } from 'mailparser';
import type { MailServer } from '../adapters/mail/mail-server.ts';
import { waitFor } from '../live/wait-for.ts';

/** The latest mail to somebody with these words in it, once there is one. */
export async function arrivedMail(
  mails: MailServer,
  to: string,
  words: string,
): Promise<ParsedMail> {
  const find = async (): Promise<ParsedMail | undefined> => {
    const theirs = mails.received.filter(({ recipients }) => recipients.includes(to));
    const read = await Promise.all(theirs.map(({ source }) => simpleParser(source)));
    return read.findLast(({ subject, text }) => `${subject ?? ''}\n${text ?? ''}`.includes(words));
  };
  await waitFor(async () => (await find()) !== undefined, `a mail to ${to} with ${words}`);
  const found = await find();
  if (found === undefined) throw new Error('a mail that had arrived is gone');
  return found;
}

/** The code of the mail that proves this address. */
export async function arrivedCode(mails: MailServer, to: string): Promise<string> {
  const { text = '' } = await arrivedMail(mails, to, 'code');
  return /\b\d{3} ?\d{3}\b/u.exec(text)?.[0] ?? '';
}
