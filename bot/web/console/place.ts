/** Where in the console somebody is; it stands behind the `#` of the address. */
export type Place =
  /** The filters of the log, as the service reads them. */
  | { readonly view: 'log'; readonly query: string }
  | { readonly view: 'diagnosis'; readonly id: string }
  | { readonly view: 'figures'; readonly query: string }
  | { readonly view: 'not-understood' }
  | { readonly view: 'nowhere' };

const toLog = (query: string): Place => ({ view: 'log', query });

const PAGES: ReadonlyMap<string, (query: string) => Place> = new Map([
  ['', toLog],
  ['log', toLog],
  ['figures', (query: string): Place => ({ view: 'figures', query })],
  ['not-understood', (): Place => ({ view: 'not-understood' })],
]);

/** Reads what stands behind the `#`; nothing is the log. */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#?\/?/u, '').split('?', 2);
  const [, id] = /^log\/(\d{1,15})$/u.exec(path) ?? [];
  if (id !== undefined) return { view: 'diagnosis', id };
  return PAGES.get(path)?.(query) ?? { view: 'nowhere' };
}

/** The address of a page of the console. */
export function toPlace(path: string, query = ''): string {
  return `#/${path}${query === '' ? '' : `?${query}`}`;
}
