import type { Reply } from '../../ports/reply.ts';
import type { Line } from './transcript.ts';

/** The button that is there while what is typed goes to support. */
const LEAVE = 'support:leave:';

/** Whether what is typed in answer to this goes to support. */
export function asksForSupport(reply: Reply): boolean {
  return reply.kind === 'choices' && reply.choices.some(({ id }) => id.startsWith(LEAVE));
}

/** Whether what is typed now goes to support: the last buttons say so. */
export function isWritingToSupport(lines: readonly Line[]): boolean {
  const replies = lines.flatMap((line) => (line.role === 'assistant' ? [line.reply] : []));
  const last = replies.findLast(({ kind }) => kind === 'choices' || kind === 'form');
  return last !== undefined && asksForSupport(last);
}
