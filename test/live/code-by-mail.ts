import { simpleParser } from 'mailparser';
import type { Reply } from '../../bot/ports/reply.ts';
import type { MailServer } from '../adapters/mail/mail-server.ts';
import type { RestChat } from './rest-chat.ts';
import { waitFor } from './wait-for.ts';

/** Begins for oneself, and answers the code that really arrives at an address. */
export async function requestCode(
  chat: RestChat,
  address: string,
  mails: MailServer,
): Promise<string> {
  const before = mails.received.length;
  await chat.press('for-whom:me');
  await chat.press('answer:screen:nothing-yet');
  await chat.fill('address', { address });
  await waitFor(() => mails.received.length > before, 'the code');
  const { text = '' } = await simpleParser(mails.received.at(-1)?.source ?? '');
  return /\b(\d{3}) (\d{3})\b/u.exec(text)?.slice(1).join('') ?? '';
}

/** The same, with the code typed back. Answers what is told then. */
export async function proveByMail(
  chat: RestChat,
  address: string,
  mails: MailServer,
): Promise<readonly Reply[]> {
  return chat.fill('code', { code: await requestCode(chat, address, mails) });
}
