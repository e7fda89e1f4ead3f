import { readAddress } from '../../bot/diagnosis/address.ts';
import { REFERENCE } from './request-words.ts';

/** Read from where it begins only, or a long word without any `@` would be read again from each letter. */
const ADDRESS = /(?<![^\s<>()[\],;:"«»])[^\s<>()[\],;:"«»]+@[^\s<>()[\],;:"«»]+/gu;

/** A code of a research unit: its type, then its number, with what people write between the two. */
export const UNIT =
  /\b(UMR|U\.M\.R\.?|UAR|UMS|UPR|UPS|USR|UMI|IRL|FRE|FR|ERL|EMR|GDR|MOY|UPESA|LP|SNC|EP|FRC|IFR|GDS|RTP)(?:[\s_-]?|\s?(?:-|:|n[°ºo]?\.?|num[ée]ro|number)\s?)([A-Z]?\d{2,5})\b/iu;

/** The addresses that a text holds, each of them valid, in order and once. */
export function pickAddresses(text: string): readonly string[] {
  const found = [...text.matchAll(ADDRESS)].flatMap(([raw]) => {
    const address = readAddress(raw.replace(/[.!?'’]+$/u, ''));
    return address === undefined ? [] : [address];
  });
  return [...new Set(found)];
}

/** Whether the text tries to be an address, well or badly. */
export function looksLikeAddress(text: string): boolean {
  return text.includes('@') || /\b\S+ (?:arobase|at) \S+\.\w+/iu.test(text);
}

/** The unit code in a text, as directories write it: `UMR5149`. */
export function pickUnit(text: string): string | undefined {
  const found = UNIT.exec(text);
  return found === null
    ? undefined
    : `${found[1] ?? ''}${found[2] ?? ''}`.replaceAll('.', '').toUpperCase();
}

/** A name and a unit out of "Camille Durand, UMR 5149" in any order. */
export function pickNameAndUnit(text: string): {
  readonly name: string | undefined;
  readonly unit: string | undefined;
} {
  const unit = pickUnit(text);
  const name = text
    .replace(UNIT, ' ')
    .replace(
      /(?<![\p{L}\p{M}'’-])(?:je m['’]appelle|je suis|mon nom est|my name is|i am|i['’]m|unité|unite|unit|laboratoire|labo|lab|et|and|à|from|de l['’]|nom|name|prénom)(?![\p{L}\p{M}'’-])/giu,
      ' ',
    )
    .replace(/[^\p{L}\p{M}' ’-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return { name: name.length >= 3 && name.length <= 80 ? name : undefined, unit };
}

/** The six digits of a code, however they are spaced, when the text is hardly more than that. */
export function pickCode(text: string): string | undefined {
  const found = /^\D{0,30}?(\d(?:[ .-]?\d){5})\D{0,10}$/u.exec(text.replace(REFERENCE, ' ').trim());
  return found?.[1]?.replace(/\D/gu, '');
}

/** One word with several digits at the end, as a reset code is. A unit is none. */
export function looksLikeResetCode(text: string): boolean {
  return /(?:^|\s)(?=\S*\d\S*\d)[\p{L}\d-]{4,}$/u.test(text.trim()) && pickUnit(text) === undefined;
}
