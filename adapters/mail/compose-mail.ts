import type { SendMailOptions } from 'nodemailer';
import { Failure } from '../../bot/failure.ts';
import type { OutboxMail } from '../../bot/ports/outbox.ts';

/** Exactly one address, or `undefined`. */
export type ReadAddress = (text: string) => string | undefined;

export interface Sender {
  readonly name: string;
  readonly address: string;
}

const NAMED = /^(?<name>[^<>]*)<(?<address>[^<>]+)>$/;

/**
 * Reads `address` or `Name <address>`.
 *
 * @throws `Failure` with `CONFIG_INVALID`.
 */
export function readSender(from: string, readAddress: ReadAddress): Sender {
  const named = NAMED.exec(from.trim())?.groups;
  const address = readAddress(named?.['address'] ?? from);
  if (address === undefined) {
    throw new Failure('CONFIG_INVALID', 'MAIL_FROM has to be one address, or Name <address>');
  }
  return { name: (named?.['name'] ?? '').replaceAll('"', '').trim(), address };
}

/**
 * The mail as nodemailer wants it. Addresses are objects and the envelope is explicit, because a
 * string with a comma or a group in it would be several recipients.
 *
 * @throws `Failure` with `MAIL_REFUSED` when the recipient is not one address.
 */
export function composeMail(
  mail: OutboxMail,
  from: Sender,
  readAddress: ReadAddress,
): SendMailOptions {
  const to = readAddress(mail.to);
  if (to === undefined) throw new Failure('MAIL_REFUSED', 'the recipient is not one address');
  // Without an address to answer to, what was asked must still arrive.
  const replyTo = mail.replyTo === undefined ? undefined : readAddress(mail.replyTo);
  return {
    from: { ...from },
    to: { name: '', address: to },
    ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
    envelope: { from: from.address, to: [to] },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    ...(mail.inReplyTo !== undefined && {
      inReplyTo: mail.inReplyTo,
      references: [mail.inReplyTo],
    }),
    // Nobody's absence message answers a machine; Exchange knows only the second one.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
