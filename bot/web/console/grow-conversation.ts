import type { ConversationView } from '../../ports/request-conversation.ts';
import type { ShownConversation } from './read-conversation.ts';

/** Whether what is shown does not stand any more, so that it has to be read from the start. */
export function isOtherThan(shown: ShownConversation, news: ConversationView): boolean {
  return (
    news.kind !== 'kept' ||
    news.isMasked !== shown.isMasked ||
    news.isCutBefore !== shown.isCutBefore ||
    news.isCutAfter !== shown.isCutAfter ||
    news.count < shown.count
  );
}

/** What is shown, with what was said since. */
export function addNews(shown: ConversationView, news: ConversationView): ConversationView {
  if (shown.kind !== 'kept' || news.kind !== 'kept') return news;
  const last = shown.lines.at(-1)?.seq ?? 0;
  const added = news.lines.filter(({ seq }) => seq > last);
  return { ...shown, count: news.count, lines: [...shown.lines, ...added] };
}

/** What is shown, with what was said before it. */
export function withEarlier(shown: ConversationView, earlier: ConversationView): ConversationView {
  if (shown.kind !== 'kept' || earlier.kind !== 'kept') return earlier;
  if (earlier.isMasked !== shown.isMasked) return earlier;
  const first = shown.lines[0]?.seq ?? Infinity;
  const added = earlier.lines.filter(({ seq }) => seq < first);
  return { ...shown, hasEarlier: earlier.hasEarlier, lines: [...added, ...shown.lines] };
}
