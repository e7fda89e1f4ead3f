import type { Reply } from '../../bot/ports/reply.ts';
import { toPlainText } from './to-plain-text.ts';

/** What means something in markdown wherever it stands, or at the beginning of a line. */
const MARKS = /[\\`*[\]<>&~|#]|(?<!\w)_|_(?!\w)|^(?:=|-(?=-))/gmu;

/**
 * The reply for a client that cannot show the card. Such clients read it as markdown: what could be a mark
 * is escaped, because a person or a directory may have written it.
 */
export function toFallbackText(reply: Reply): string {
  return toPlainText(reply).replaceAll(MARKS, (mark) => `\\${mark}`);
}
