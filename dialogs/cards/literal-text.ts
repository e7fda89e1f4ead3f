import { OUR_PAGES, withoutEnd } from '../wording/our-addresses.ts';
import type { RichTextBlock, TextRun } from './adaptive-card.ts';

export type Look = Pick<TextRun, 'weight' | 'size' | 'color' | 'isSubtle'>;

/** Text that is shown as it is written, whatever marks it contains. */
export function literalText(text: string, look: Look = {}): RichTextBlock {
  return { type: 'RichTextBlock', inlines: toRuns(text, look), spacing: 'Small' };
}

function toRuns(text: string, look: Look): readonly TextRun[] {
  const runs: TextRun[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(OUR_PAGES)) {
    const url = withoutEnd(found);
    if (index > end) runs.push({ type: 'TextRun', text: text.slice(end, index), ...look });
    runs.push({
      type: 'TextRun',
      text: url,
      ...look,
      selectAction: { type: 'Action.OpenUrl', url },
    });
    end = index + url.length;
  }
  if (end < text.length) runs.push({ type: 'TextRun', text: text.slice(end), ...look });
  return runs;
}
