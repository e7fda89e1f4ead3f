import { ONE_ADDRESS } from '../../../dialogs/wording/our-addresses.ts';

/** Windows hands longer addresses to the mail program cut off. */
const LONGEST_LINK = 2000;

export interface MailLink {
  readonly href: string;
  /** False when the text did not fit: it has to be pasted. */
  readonly hasBody: boolean;
}

/** Opens the person's own mail program with the message ready to send. */
export function toMailLink(mail: string | undefined, subject: string, body: string): MailLink {
  const isOne = mail !== undefined && ONE_ADDRESS.test(mail);
  const to = isOne ? encodeURIComponent(mail).replace('%40', '@') : '';
  const short = `mailto:${to}?subject=${encodeURIComponent(subject)}`;
  const whole = `${short}&body=${encodeURIComponent(body.replaceAll(/\r?\n/g, '\r\n'))}`;
  return whole.length <= LONGEST_LINK
    ? { href: whole, hasBody: true }
    : { href: short, hasBody: false };
}
