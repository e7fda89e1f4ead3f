import type { Subject } from '../../bot/ports/enquiry.ts';
import type { Scene } from '../scene.ts';
import { fold } from '../understanding/fold.ts';
import { isInstitutional } from './case.ts';

/** The proved addresses, and the name and unit where an address of an institution bears the name out. */
export function subjectOf(scene: Scene, mails: readonly string[]): Subject {
  const { givenName: name, givenUnit: unit } = scene.state;
  const domains = scene.context.service.institutionalDomains;
  if (name === undefined || unit === undefined) return { mails };
  const isBorneOut = mails.some((mail) => isInstitutional(mail, domains) && bearsOut(mail, name));
  return isBorneOut ? { mails, name, unit } : { mails };
}

/** The local part holds the family name, or most of it. */
function bearsOut(mail: string, name: string): boolean {
  const local = fold(mail.slice(0, mail.lastIndexOf('@'))).replace(/[^\p{L}]/gu, '');
  const parts = fold(name)
    .split(' ')
    .filter((part) => part.length >= 3);
  return parts.length > 0 && parts.some((part) => local.includes(part));
}
