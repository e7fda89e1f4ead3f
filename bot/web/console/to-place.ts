/** The address of a page of the console. */
export function toPlace(path: string, query = ''): string {
  return `#/${path}${query === '' ? '' : `?${query}`}`;
}
