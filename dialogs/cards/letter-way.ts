import type { Language } from '../../bot/ports/message.ts';
import type { Letter, Reply } from '../../bot/ports/reply.ts';
import { LETTER_WORDING } from '../wording/letter.ts';
import { ONE_ADDRESS } from '../wording/our-addresses.ts';
import type { OpenUrl } from './adaptive-card.ts';

export type LetterReply = Extract<Reply, { kind: 'letter' }>;

/** A button that takes one version of a letter to where it is sent from; `undefined` where that leads nowhere. */
export type LetterWay = (
  letter: LetterReply,
  version: Letter,
  language: Language,
) => OpenUrl | undefined;

/** Windows hands an address of 2,048 characters at most to a program, its own path included. */
const LONGEST_URL = 1900;

/** The mail program of the person, with the mail ready to send. */
export const writeMail: LetterWay = ({ mail, mailLabel }, { subject, body }, language) => {
  const address = toAddressPart(mail);
  if (address === undefined) return undefined;
  const empty = `mailto:${address}?subject=${encodeURIComponent(subject)}`;
  const text = body.replaceAll(/\r?\n/g, '\r\n');
  return openWith(mailLabel, language, empty, `${empty}&body=${encodeURIComponent(text)}`);
};

/** The one address as a part of a URL; `undefined` for what could be read as more than one address. */
export function toAddressPart(mail: string | undefined): string | undefined {
  if (mail === undefined || !ONE_ADDRESS.test(mail)) return undefined;
  return mail.split('@').map(encodeURIComponent).join('@');
}

/** Opens the whole, or what has no text where the whole is too long: the button then says what is left to do. */
export function openWith(label: string, language: Language, empty: string, whole: string): OpenUrl {
  if (whole.length <= LONGEST_URL) return { type: 'Action.OpenUrl', title: label, url: whole };
  const title = `${label} (${LETTER_WORDING[language].paste})`;
  return { type: 'Action.OpenUrl', title, url: empty };
}
