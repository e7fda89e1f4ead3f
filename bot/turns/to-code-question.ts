import type { Pending } from '../ports/commit.ts';
import type { CodeQuestion } from './code-limits.ts';

/** Which address the message that waits asks about. */
export function toCodeQuestion(
  { seq, conversation, networkKey }: Pending,
  address: string,
): CodeQuestion {
  return {
    conversationId: conversation.id,
    seq,
    address,
    ...(networkKey !== undefined && { networkKey }),
  };
}
