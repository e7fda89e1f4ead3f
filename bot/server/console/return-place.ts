import type { IncomingMessage } from 'node:http';

const LONGEST = 500;

/** Names and numbers between slashes, and a query as browsers write it. Nothing that leads elsewhere. */
const PLACE = /^(?:[\w-]+(?:\/[\w-]+)*)?(?:\?[\w*.~+%=&-]*)?$/;

/** Behind `/console/`, and no page. */
const NO_PAGES = new Set(['api', 'sign-in', 'callback', 'link']);

/** A page of the console, as it stands behind `/console/`; the start for what is none. */
export function readPlace(text: string | undefined): string {
  if (text === undefined || text.length > LONGEST || !PLACE.test(text)) return '';
  return NO_PAGES.has(/^[\w-]*/.exec(text)?.[0] ?? '') ? '' : text;
}

/** The page of the console that a browser asks for. */
export function placeOf({ url }: Pick<IncomingMessage, 'url'>): string {
  const [, page = '', search = ''] = /^\/console\/([^?]*)(?:\?(.*))?$/su.exec(url ?? '') ?? [];
  const query = new URLSearchParams(search);
  // The language is that of the page to sign in.
  query.delete('lang');
  return readPlace(query.size === 0 ? page : `${page}?${query.toString()}`);
}

/** From where the service begins to a page of the console. */
export function toConsoleAddress(place: string): string {
  return place === '' || place.startsWith('?') ? `console${place}` : `console/${place}`;
}
