import { OUR_MAILBOXES, OUR_PAGES, withoutEnd } from '../../../dialogs/wording/our-addresses.ts';

/** A piece of a text; `href` where it is an address that can be followed. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const OURS = new RegExp(`${OUR_PAGES.source}|${OUR_MAILBOXES.source}`, 'giu');

/** Finds the web and mail addresses of the institution, and nothing else that a browser would follow. */
export function splitLinks(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(OURS)) {
    const address = withoutEnd(match[0]);
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: address, href: toHref(address) });
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

const toHref = (address: string): string =>
  /^https:\/\//i.test(address) ? address : `mailto:${address}`;
