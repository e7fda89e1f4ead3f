import type { Config } from '../config.ts';

/** Whether a mail to this address is one that somebody of support waits for. */
export function toIsSupports({ support }: Config): (address: string) => boolean {
  const contacts = `${support.mailbox} ${support.sesameContact ?? ''}`.toLowerCase();
  return (address) => contacts.includes(address.toLowerCase());
}
