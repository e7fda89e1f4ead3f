import type { CountLimit } from '../../ports/codes.ts';

/** What a person says of a request is a mail to the mailbox: it counts together, wherever they say it. */
export function changeLimit(reference: string): CountLimit {
  return { key: `request-change:${reference}`, limit: 30, windowSeconds: 3600 };
}
