/** Whatever is no sign to be seen, but a line break: also what turns the direction of a text. */
export const HIDDEN = /(?!\n)[\p{C}\u2028\u2029]/u;

const EVERY_HIDDEN = new RegExp(HIDDEN, 'gu');

/** A text as everybody sees it, whoever typed or pasted it: line breaks of any kind stay breaks, tabs are spaces. */
export function withoutHidden(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(EVERY_HIDDEN, '');
}
