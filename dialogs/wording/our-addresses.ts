/**
 * What of a text may be followed. A reply may quote what a person or a directory wrote, and a link would
 * look as if the assistant vouched for it: only pages and mailboxes of the institution become links.
 */
export const OUR_PAGES =
  /https:\/\/(?:[a-z0-9-]+\.)*cnrs\.fr(?:\/[\w\-./?=&%#]*)?(?![\w\-@]|\.\w|:\S)/gi;

export const OUR_MAILBOXES =
  /(?<![\w.+%@/:-])[\w.+-]{1,64}@(?:[a-z0-9-]+\.)*cnrs\.fr(?![\w\-@]|\.\w)/gi;

/** The end of a sentence is none of the address. */
export function withoutEnd(found: string): string {
  return found.replace(/[.?]+$/, '');
}

/** One address and nothing that a mail program could read as more. */
export const ONE_ADDRESS = /^[^\s@,;:<>"()[\]\\]+@[a-z0-9.-]+$/i;
