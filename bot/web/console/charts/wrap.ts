import { FONT_SIZE } from './sizes.ts';

const MOST_LINES = 3;
const MOST_LETTERS = 34;
/** Of a wide font with some capitals, against its size. */
const LETTER_WIDTH = 0.68;

/** How many letters of a name have room beside bars: names take half of the width, and no more. */
export function lettersBeside(width: number): number {
  return Math.min(MOST_LETTERS, Math.floor(width / 2 / (FONT_SIZE * LETTER_WIDTH)));
}

/** A name in at most three lines of so many letters; what is left out is in the table. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''}…`];
}
