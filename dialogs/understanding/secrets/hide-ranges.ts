export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text with a mark in place of each range; a range that begins within another is part of it. */
export function hideRanges(text: string, ranges: readonly Range[], mark: string): string {
  const kept: string[] = [];
  let position = 0;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start >= position) kept.push(text.slice(position, start), mark);
    position = Math.max(position, end);
  }
  return [...kept, text.slice(position)].join('');
}
