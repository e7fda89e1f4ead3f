import type { Conversations } from '../../bot/ports/conversations.ts';
import { Refusal } from './refusal.ts';
import { PAGE } from './stream.ts';

/**
 * Where a reader stands: the number of the last line that it has seen, 0 when it has seen none,
 * `undefined` when it does not say.
 *
 * @throws `Refusal` 400 when it is none of ours.
 */
export function readWatermark(query: URLSearchParams): number | undefined {
  const watermark = query.get('watermark');
  if (watermark === null) return undefined;
  if (/^\d{0,15}$/.test(watermark)) return Number(watermark);
  throw new Refusal(400, 'BadArgument', 'this watermark was not given out here');
}

/** The number of the last line: where somebody stands who asks only for what is new. */
export async function findLastSeq(conversations: Conversations, id: string): Promise<number> {
  let last = 0;
  for (;;) {
    const entries = await conversations.entriesAfter(id, last, PAGE);
    last = entries.at(-1)?.seq ?? last;
    if (entries.length < PAGE) return last;
  }
}
