/** A piece of a text; `href` where it is an address that can be followed. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const ADDRESS = /(?:https?:\/\/|mailto:)[^\s<>"«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const AFTER_ADDRESS = /[.,;:!?'’…]+$/u;

/** Finds web and mail addresses, and nothing else that a browser would follow. */
export function splitLinks(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailing(match[0]);
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: address.replace(/^mailto:/i, ''), href: toHref(address) });
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** A closing bracket belongs to the address only when the address opened it. */
function withoutTrailing(found: string): string {
  const address = found.replace(AFTER_ADDRESS, '');
  const isUnbalanced = address.endsWith(')') && count(address, ')') > count(address, '(');
  return isUnbalanced ? withoutTrailing(address.slice(0, -1)) : address;
}

const count = (text: string, character: string): number => text.split(character).length - 1;

const toHref = (address: string): string =>
  /^(?:https?:\/\/|mailto:)/i.test(address) ? address : `mailto:${address}`;
