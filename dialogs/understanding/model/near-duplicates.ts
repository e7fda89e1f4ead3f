import { fold } from '../fold.ts';

/** Two sentences that share this much say the same in the same words. */
const TOO_ALIKE = 0.8;
const PIECE = 4;

/** Pieces that more sentences share than this tell nothing apart. */
const MOST_SHARING = 400;

export interface Alike {
  readonly text: string;
  /** An earlier one that says the same in all but the same words. */
  readonly earlier: string;
}

/**
 * Sentences that are all but the same as an earlier one, whatever their case, accents and punctuation.
 * What is compared is the share of pieces of four characters that two have in common (Jaccard).
 */
export function findNearDuplicates(texts: readonly string[]): readonly Alike[] {
  const index = new Map<string, number[]>();
  const pieces = texts.map(piecesOf);
  const found: Alike[] = [];
  for (const [place, text] of texts.entries()) {
    const own = pieces[place] ?? new Set();
    const earlier = mostAlike(own, pieces, index);
    if (earlier !== undefined) found.push({ text, earlier: texts[earlier] ?? '' });
    for (const piece of own) {
      const sharing = index.get(piece);
      if (sharing === undefined) index.set(piece, [place]);
      else sharing.push(place);
    }
  }
  return found;
}

function mostAlike(
  own: ReadonlySet<string>,
  pieces: readonly ReadonlySet<string>[],
  index: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  const shared = new Map<number, number>();
  for (const piece of own) {
    const sharing = index.get(piece) ?? [];
    if (sharing.length > MOST_SHARING) continue;
    for (const place of sharing) shared.set(place, (shared.get(place) ?? 0) + 1);
  }
  // Frequent pieces were left out of the count, so half is enough to look closer.
  const candidates = [...shared].filter(([, count]) => count * 2 >= own.size * TOO_ALIKE);
  return candidates.find(([place]) => likeness(own, pieces[place] ?? new Set()) >= TOO_ALIKE)?.[0];
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((piece) => other.has(piece)).length;
  return common / (one.size + other.size - common);
}

function piecesOf(text: string): ReadonlySet<string> {
  const line = ` ${fold(text) || text} `;
  const starts = Array.from({ length: Math.max(1, line.length - PIECE + 1) }, (_, start) => start);
  return new Set(starts.map((start) => line.slice(start, start + PIECE)));
}
